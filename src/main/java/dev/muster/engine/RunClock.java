package dev.muster.engine;

/// Nanoseconds since the run began. The one source of time: tests move it by hand.
@FunctionalInterface
public interface RunClock {
  long nanos();

  /// A clock that begins at zero now and never runs backwards.
  static RunClock started() {
    long origin = System.nanoTime();
    return () -> System.nanoTime() - origin;
  }
}
