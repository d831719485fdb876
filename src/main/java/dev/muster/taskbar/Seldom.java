package dev.muster.taskbar;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on what is new, and rests after each: of what comes meanwhile, the last is passed on
/// then. So the last of all is never lost. One thread.
///
/// @param <T> what is told
final class Seldom<T> {
  private final Consumer<T> reader;
  private final Consumer<Runnable> afterRest;
  private @Nullable T told;
  private @Nullable T waiting;
  private boolean resting;

  /// @param afterRest runs what it is given once the rest is over, on the same thread
  Seldom(Consumer<T> reader, Consumer<Runnable> afterRest) {
    this.reader = reader;
    this.afterRest = afterRest;
  }

  void accept(T newest) {
    if (resting) {
      waiting = newest;
    } else {
      pass(newest);
    }
  }

  private void pass(T next) {
    if (!next.equals(told)) {
      told = next;
      resting = true;
      reader.accept(next);
      afterRest.accept(this::rested);
    }
  }

  private void rested() {
    resting = false;
    T next = waiting;
    waiting = null;
    if (next != null) {
      pass(next);
    }
  }
}
