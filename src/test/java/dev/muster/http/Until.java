package dev.muster.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a fact of the operating system or of another thread that nobody tells us of.
final class Until {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final long LOOK_EVERY = TimeUnit.MICROSECONDS.toNanos(200);

  private Until() {}

  static void holds(String fact, BooleanSupplier test) {
    long deadline = System.nanoTime() + PATIENCE;
    while (!test.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still not so: " + fact + "\n" + Threads.ours());
      }
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }
}
