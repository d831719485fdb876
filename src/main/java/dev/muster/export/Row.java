package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the formats for scripts say of a task.
///
/// @param until when the task ended, or now
/// @param url with credentials masked
/// @param status 0 when no response came
/// @param error `null` when it succeeded or runs
/// @param timeoutClock which limit passed, `null` when none did
record Row(
    TaskRecord task,
    long until,
    String url,
    int status,
    @Nullable String error,
    @Nullable String timeoutClock) {
  static final List<Phase> PHASES = List.of(Phase.values());

  static Row of(TaskRecord task, Snapshot snapshot, Secrets secrets) {
    Exchange exchange = task.exchange();
    Outcome outcome = task.outcome();
    return new Row(
        task,
        snapshot.until(task),
        secrets.shown(task.request().url()),
        exchange == null ? 0 : exchange.status(),
        Words.reason(outcome),
        outcome instanceof Outcome.TimedOut(TimeoutClock clock, Duration _)
            ? Words.word(clock)
            : null);
  }

  /// What its line calls it; `null` for nothing.
  @Nullable String name() {
    String name = task.request().terms().name();
    return name.isEmpty() ? null : name;
  }

  /// Bytes received.
  long bytes() {
    Exchange exchange = task.exchange();
    return exchange == null ? 0 : exchange.received();
  }

  /// How often the request went out, what the transport repeated by itself included.
  int attempts() {
    return task.sendings();
  }

  /// How long it waited for a place in flight, in nanoseconds.
  long queued() {
    return task.queued(until);
  }

  long nanos(Phase phase) {
    Exchange exchange = task.exchange();
    return exchange == null ? 0 : exchange.nanos(phase, until);
  }
}
