package dev.muster.practice;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The server's closing, which whoever waits can wait for.
final class Closing {
  private final CountDownLatch begun = new CountDownLatch(1);

  void begin() {
    begun.countDown();
  }

  /// Waits so long; true as soon as the server closes.
  boolean within(long millis) {
    try {
      return begun.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
