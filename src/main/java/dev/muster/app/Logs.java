package dev.muster.app;

import dev.muster.log.LogFile;
import dev.muster.log.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sends what goes wrong in a window to the log files instead of a console that nobody sees. What
/// no one has caught is a bug: it is logged with its stack, and standard error says where.
final class Logs {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger LOGGER = Logger.getLogger(Logs.class.getName());

  /// Kept, for a logger that nobody holds forgets its level.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Logger JAVAFX_CSS = Logger.getLogger("javafx.css");

  private static final LogFile FILE = new LogFile(LogFolder.find(), head());

  private static volatile Consumer<Throwable> window = _ -> {};

  /// Whether the start is lost already.
  private static boolean lost;

  private Logs() {}

  static void open() {
    // JavaFX warns that it runs from the class path, which is how we mean it.
    JAVAFX.setLevel(Level.SEVERE);
    JAVAFX_CSS.setLevel(Level.WARNING);
    for (Handler console : ROOT.getHandlers()) {
      ROOT.removeHandler(console);
    }
    folder();
    ROOT.addHandler(FILE);
    Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> bug(thread.getName(), bug));
  }

  /// Help opens it, so it is there from the start.
  private static void folder() {
    try {
      Files.createDirectories(LogFolder.find());
    } catch (IOException _) {
      // Then there are no logs; that is no reason not to start.
    }
  }

  private static String head() {
    return "Muster %s, Java %s, %s %s"
        .formatted(
            Version.or("(not packaged)"),
            System.getProperty("java.vm.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  private static void bug(String thread, Throwable bug) {
    LOGGER.log(Level.SEVERE, "On the thread " + thread, bug);
    tell("Something went wrong in Muster", bug);
    window.accept(bug);
  }

  /// @param told hears of each bug from now on, on the thread that it broke
  static void tell(Consumer<Throwable> told) {
    window = told;
  }

  /// Muster can't start. What follows from that is told no more.
  static synchronized void fatal(Throwable why) {
    if (lost) {
      return;
    }
    lost = true;
    LOGGER.log(Level.SEVERE, "Muster can't start", why);
    tell("Muster can't start", why);
  }

  /// What has no log is told at once: there is nothing to look it up in.
  private static void tell(String what, Throwable why) {
    if (written()) {
      System.err.println(what + ". The log is in " + FILE.folder());
    } else {
      System.err.println(what + ", and no log can be written in " + FILE.folder() + ": " + why);
    }
  }

  /// Whether what was told stands in a file.
  static boolean written() {
    return FILE.written();
  }
}
