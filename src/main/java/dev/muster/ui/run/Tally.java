package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.ui.Times;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts along with a run what would be too slow to count anew for each look.
final class Tally {
  private final Times times = new Times();
  private final Set<TaskRecord> inFlight = Collections.newSetFromMap(new IdentityHashMap<>());
  private long receivedByEnded;

  /// @param task the one the event is about, which has been folded in
  void apply(RunEvent event, @Nullable TaskRecord task) {
    if (task == null) {
      return;
    }
    switch (event) {
      case RunEvent.Started _ -> inFlight.add(task);
      case RunEvent.Ended(_, _, _, boolean workRunsOn) -> {
        timed(task);
        leaves(task, !workRunsOn);
      }
      case RunEvent.WorkEnded _ -> leaves(task, true);
      case RunEvent.Repeats _ -> leavesToRepeat(task);
      case RunEvent.Queued _,
          RunEvent.Waits _,
          RunEvent.Held _,
          RunEvent.Yielded _,
          RunEvent.YieldedTimeouts _,
          RunEvent.Rounded _,
          RunEvent.Settled _,
          RunEvent.Resumed _,
          RunEvent.Finished _ -> {}
    }
  }

  Totals totals(RunRecord record, int shown, long now, Fetcher.Connections connections) {
    long elapsed = record.finished() ? record.finishedAt() : now;
    return new Totals(
        Arrays.stream(TaskState.values()).map(record::count).toList(),
        shown,
        elapsed,
        elapsed <= 0 ? 0 : times.count() * 1e9 / elapsed,
        times.percentile(50),
        times.percentile(95),
        times.max(),
        receivedByEnded + receivedInFlight(),
        connections);
  }

  private void timed(TaskRecord task) {
    if (task.startedAt() >= 0) {
      times.add(task.elapsed(task.endedAt()));
    }
  }

  private void leaves(TaskRecord task, boolean over) {
    if (over && inFlight.remove(task)) {
      receivedByEnded += received(task);
    }
  }

  private void leavesToRepeat(TaskRecord task) {
    if (inFlight.remove(task)) {
      receivedByEnded += task.attempts().getLast().exchange().received();
    }
  }

  private long receivedInFlight() {
    return inFlight.stream().mapToLong(Tally::received).sum();
  }

  private static long received(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? 0 : seen.received();
  }
}
