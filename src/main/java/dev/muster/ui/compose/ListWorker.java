package dev.muster.ui.compose;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one thread, `muster-list`, that reads lists and files behind the screen. Its owner closes
/// it.
final class ListWorker implements AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("muster-list").daemon().factory());
  private final Consumer<Runnable> screen;

  /// @param screen carries what is done to the FX thread
  ListWorker(Consumer<Runnable> screen) {
    this.screen = screen;
  }

  /// Does the work after a pause, and tells what it came to on the FX thread; a bug in it is thrown
  /// there. Cancelling interrupts the work, and then nothing is told.
  <T> Future<?> after(long millis, Supplier<T> work, Consumer<T> then) {
    Work<T> one = new Work<>(work, then);
    return thread.schedule(() -> screen.accept(one.done()), millis, TimeUnit.MILLISECONDS);
  }

  /// Tells something on the FX thread meanwhile. Any thread.
  void tell(Runnable news) {
    screen.accept(news);
  }

  private record Work<T>(Supplier<T> work, Consumer<T> then) {
    Runnable done() {
      try {
        T done = work.get();
        return () -> then.accept(done);
      } catch (RuntimeException | Error bug) {
        if (Thread.currentThread().isInterrupted()) {
          return () -> {};
        }
        return () -> {
          throw bug;
        };
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
