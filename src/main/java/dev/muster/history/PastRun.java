package dev.muster.history;

import dev.muster.engine.Policy;
import java.time.Duration;
import java.time.Instant;

/// A run that is over, as it is remembered. Its list is asked for by itself: it may be long.
///
/// @param id the history's number for it, 0 before it has one
/// @param policy how it was awaited
/// @param counts what became of its tasks
/// @param took from the run's beginning until nothing ran any more
public record PastRun(long id, Instant startedAt, Policy policy, Counts counts, Duration took) {
  /// How many tasks ended each way.
  public record Counts(int succeeded, int failed, int timedOut, int cancelled) {
    public int tasks() {
      return succeeded + failed + timedOut + cancelled;
    }
  }
}
