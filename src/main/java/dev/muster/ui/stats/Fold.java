package dev.muster.ui.stats;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.Times;
import java.util.List;

/// Counts along with one run from wherever it stands, so that a look at its figures never passes
/// over all tasks.
final class Fold {
  private static final long RANKED = 1_000_000_000;

  private final RunRecord record;
  private final Times times = new Times();
  private final int[] slices = new int[Slice.SLICES];
  private final Slots flow = new Slots();
  private final Statuses statuses = new Statuses();
  private final Errors errors = new Errors();
  private final SlowHosts hosts = new SlowHosts();
  private List<Group> slowest = List.of();
  private long rankedAt = -RANKED;

  Fold(RunRecord record) {
    this.record = record;
    if (record.done() == 0) {
      return; // nearly always, and the frame in which a run is first shown has enough to do
    }
    for (TaskRecord task : record.tasks()) {
      Outcome outcome = task.outcome();
      if (outcome != null) {
        ended(task, outcome, task.workRunning());
      }
    }
  }

  RunRecord record() {
    return record;
  }

  /// @param event which the record has folded in
  void apply(RunEvent event) {
    switch (event) {
      case RunEvent.Ended(_, int task, Outcome outcome, boolean workRunsOn) ->
          ended(record.task(task), outcome, workRunsOn);
      case RunEvent.WorkEnded(_, int task, _) -> statuses.add(status(record.task(task)));
      case RunEvent.Queued _,
          RunEvent.Started _,
          RunEvent.Repeats _,
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

  private void ended(TaskRecord task, Outcome outcome, boolean workRunsOn) {
    errors.add(outcome);
    if (!workRunsOn) {
      statuses.add(status(task));
    }
    if (task.startedAt() >= 0) {
      long elapsed = task.elapsed(task.endedAt());
      times.add(elapsed);
      slices[Slice.at(elapsed)]++;
      flow.add(task.endedAt(), task.state());
      hosts.add(task.request().authority(), elapsed);
    }
  }

  private static int status(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? 0 : seen.status();
  }

  Stats stats(long now) {
    long elapsed = record.finished() ? record.finishedAt() : now;
    if (record.finished() || hosts.few() || now - rankedAt >= RANKED) {
      slowest = hosts.groups();
      rankedAt = now;
    }
    return new Stats(
        Spread.of(times, slices), flow.flow(elapsed), statuses.groups(), errors.groups(), slowest);
  }
}
