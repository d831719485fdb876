package dev.muster.settings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The settings in use. A change holds at once and is saved in the background, where many changes
/// in a row become one; {@link #close} waits for the last.
public final class SettingsKeeper implements AutoCloseable {
  private final SettingsFile file;
  private final Consumer<Trouble> trouble;
  private final AtomicBoolean unsaved = new AtomicBoolean();
  private final ExecutorService saver =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("muster-settings").daemon().factory());
  private volatile Settings current;

  /// @param loaded what the file held
  /// @param trouble told when saving fails, on this object's own thread
  public SettingsKeeper(SettingsFile file, Settings loaded, Consumer<Trouble> trouble) {
    this.file = file;
    this.trouble = trouble;
    current = loaded;
  }

  /// Any thread.
  public Settings settings() {
    return current;
  }

  /// Any thread; returns at once. What is changed after {@link #close} isn't saved.
  public synchronized void change(UnaryOperator<Settings> change) {
    current = change.apply(current);
    if (!saver.isShutdown() && !unsaved.getAndSet(true)) {
      saver.execute(this::save);
    }
  }

  private void save() {
    unsaved.set(false);
    file.save(current).ifPresent(trouble);
  }

  /// Saves what is unsaved and ends the thread.
  @Override
  public void close() {
    synchronized (this) {
      saver.shutdown();
    }
    saver.close();
  }
}
