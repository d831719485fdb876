package dev.muster.practice;

import java.util.concurrent.atomic.AtomicLongArray;

/// Fails a share of its answers, spread evenly and by counting, not by chance: of any hundred in a
/// row exactly so many fail, by turns with a 500 and with a reset.
final class Flaky {
  private final AtomicLongArray counts = new AtomicLongArray(101);

  Answer next(int percent) {
    long before = counts.getAndIncrement(percent);
    long failures = (before + 1) * percent / 100;
    if (failures == before * percent / 100) {
      return Answer.text(200, "It went well this time.");
    }
    return failures % 2 == 1 ? Answer.text(500, "It failed this time.") : new Answer.Reset();
  }
}
