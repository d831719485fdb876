package dev.muster.taskbar;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The system's task bar, where it shows how far something is; elsewhere it does nothing, and the
/// log says so once. It looks for the task bar when it first has something to show.
public final class TaskBar implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger(TaskBar.class.getName());
  private static final long REST_MILLIS = 500;
  private static final long FAREWELL_MILLIS = 5_000;

  private final Dock.Opener opener;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("muster-taskbar").daemon().factory());
  private final Seldom<Standing> seldom;
  private @Nullable Dock dock;
  private boolean missing;

  /// Before there is anything to show, not even its thread begins.
  private volatile boolean used;

  TaskBar(Dock.Opener opener) {
    this.opener = opener;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    seldom = new Seldom<>(this::showNow, this::afterRest);
  }

  /// @param desktopFile the name of the installed file that describes the application, such as
  ///   `dev.muster.Muster.desktop`
  public static TaskBar here(String desktopFile) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return new TaskBar(
        system.startsWith("linux")
            ? () -> LauncherEntry.onSessionBus(desktopFile)
            : () -> {
              throw new Dock.Missing("not on this system");
            });
  }

  /// Any thread; returns at once.
  ///
  /// @param done the share of a run that is done, from 0 to 1; empty while there is none
  /// @param urgent whether to call the user
  public void show(OptionalDouble done, boolean urgent) {
    Standing standing = Standing.of(done, urgent);
    if (!standing.equals(Standing.NOTHING)) {
      used = true;
    }
    if (used && !thread.isShutdown()) {
      thread.execute(() -> seldom.accept(standing));
    }
  }

  private void afterRest(Runnable then) {
    Future<?> _ = thread.schedule(then, REST_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void showNow(Standing standing) {
    if (dock == null && !missing) {
      open();
    }
    if (dock != null) {
      dock.show(standing);
    }
  }

  private void open() {
    try {
      dock = opener.open();
    } catch (Dock.Missing why) {
      missing = true;
      LOGGER.log(Level.INFO, "The task bar doesn't show how far a run is: {0}", why.getMessage());
    }
  }

  /// Takes back what it shows, and returns when its thread is gone.
  @Override
  public void close() {
    if (used) {
      thread.execute(this::leave);
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
        thread.shutdownNow(); // the system forgets an entry whose owner is gone
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    if (dock != null) {
      dock.show(Standing.NOTHING);
      dock.close();
      dock = null;
      missing = true;
    }
  }
}
