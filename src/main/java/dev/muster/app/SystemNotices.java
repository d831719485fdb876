package dev.muster.app;

import dev.muster.ui.window.Notice;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Notifications of the system's own, by the small program that each system has for it; where there
/// is none, nothing is told, and the window's title has to say it. AWT's tray would need a toolkit
/// of its own beside JavaFX's, and fails on most Linux desktops.
final class SystemNotices implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  /// Windows wants its notifications as XML from a script; the words come by the environment, where
  /// nothing in them can be taken for script.
  private static final String POWERSHELL =
      "[Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,"
          + "ContentType=WindowsRuntime]>$null;"
          + "$x=[Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1);"
          + "$t=$x.GetElementsByTagName('text');"
          + "$t.Item(0).InnerText=$env:MUSTER_TITLE;$t.Item(1).InnerText=$env:MUSTER_TEXT;"
          + "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('Muster')"
          + ".Show([Windows.UI.Notifications.ToastNotification]::new($x))";

  private static final String APPLESCRIPT =
      "display notification (system attribute \"MUSTER_TEXT\")"
          + " with title (system attribute \"MUSTER_TITLE\")";

  private final String system;
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("muster-notices").daemon().factory());

  private SystemNotices(String system) {
    this.system = system.toLowerCase(Locale.ROOT);
  }

  static SystemNotices here() {
    return new SystemNotices(System.getProperty("os.name", ""));
  }

  /// Any thread; returns at once.
  void tell(Notice notice) {
    teller.execute(() -> tellNow(notice));
  }

  /// The program that tells it, and what it is given.
  static List<String> command(String system, Notice notice) {
    if (system.startsWith("windows")) {
      return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", POWERSHELL);
    }
    if (system.startsWith("mac")) {
      return List.of("osascript", "-e", APPLESCRIPT);
    }
    return List.of(
        "notify-send", "--app-name=Muster", "--icon=muster", "--", notice.title(), notice.text());
  }

  private void tellNow(Notice notice) {
    File nowhere = new File(system.startsWith("windows") ? "NUL" : "/dev/null");
    ProcessBuilder program =
        new ProcessBuilder(command(system, notice))
            .redirectInput(nowhere)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("MUSTER_TITLE", notice.title());
    program.environment().put("MUSTER_TEXT", notice.text());
    try {
      waitFor(program.start());
    } catch (IOException _) {
      // this system has no such program
    }
  }

  private static void waitFor(Process program) {
    try {
      if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        program.destroyForcibly();
      }
    } catch (InterruptedException _) {
      program.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    teller.shutdownNow();
    teller.close();
  }
}
