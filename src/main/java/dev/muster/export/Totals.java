package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// A run in numbers, counted from its record.
public final class Totals {
  private static final long NANOS_PER_MICRO = 1_000;

  private final NavigableMap<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> reasons = new HashMap<>();
  private final Histogram micros = new Histogram(3);
  private long bytes;
  private int sent;
  private int repeats;

  public static Totals of(RunRecord run) {
    Totals totals = new Totals();
    run.tasks().forEach(totals::count);
    return totals;
  }

  private void count(TaskRecord task) {
    Exchange exchange = task.exchange();
    sent += task.sendings();
    repeats += Math.max(0, task.sendings() - 1);
    for (TaskRecord.Attempt attempt : task.attempts()) {
      bytes += attempt.exchange().received();
    }
    if (exchange != null) {
      bytes += exchange.received();
      if (exchange.status() != 0) {
        statuses.merge(exchange.status(), 1, Integer::sum);
      }
    }
    if (answered(task)) {
      micros.recordValue(task.elapsed(task.endedAt()) / NANOS_PER_MICRO);
    }
    String reason = Words.reason(task.outcome());
    if (reason != null) {
      reasons.merge(reason, 1, Integer::sum);
    }
  }

  /// Whether its time says how fast the server was: it answered, whatever the status.
  private static boolean answered(TaskRecord task) {
    return task.outcome() instanceof Outcome.Succeeded
        || (task.outcome() instanceof Outcome.Failed(Outcome.FailureKind kind, var _)
            && kind == Outcome.FailureKind.STATUS);
  }

  /// How many tasks had which status, by status.
  public NavigableMap<Integer, Integer> statuses() {
    return statuses;
  }

  /// How many tasks ended for which reason, the successes aside.
  public Map<String, Integer> reasons() {
    return reasons;
  }

  /// Bytes received.
  public long bytes() {
    return bytes;
  }

  /// Requests that went out.
  public int sent() {
    return sent;
  }

  /// How often a request went out again.
  public int repeats() {
    return repeats;
  }

  public boolean anyAnswered() {
    return micros.getTotalCount() > 0;
  }

  /// The time that so many per cent of the answered requests took at the most, in nanoseconds.
  public long percentile(double percent) {
    return micros.getValueAtPercentile(percent) * NANOS_PER_MICRO;
  }
}
