package dev.muster.http;

/// Waits to the end: an interrupt doesn't cut it short, and is told behind it.
final class Waiting {
  private Waiting() {}

  @FunctionalInterface
  interface Wait {
    void once() throws InterruptedException;
  }

  static void uninterrupted(Wait wait) {
    boolean interrupted = false;
    while (true) {
      try {
        wait.once();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
