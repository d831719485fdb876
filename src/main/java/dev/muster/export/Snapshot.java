package dev.muster.export;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.time.Instant;
import java.util.List;

/// A run at one instant.
///
/// @param run nobody applies events to it while it is written
/// @param rows the tasks to write, in this order; all of them, or what a filter or selection left
/// @param now nanoseconds since the run began
/// @param began when that was
public record Snapshot(RunRecord run, List<TaskRecord> rows, long now, Instant began) {
  public Snapshot {
    rows = List.copyOf(rows);
  }

  /// Takes a copy, so that the run can go on. On the thread that owns `run`.
  ///
  /// @param clock the time that it is now
  public static Snapshot of(RunRecord run, List<TaskRecord> rows, long now, Instant clock) {
    RunRecord copy = run.copy();
    List<TaskRecord> copied = rows.stream().map(task -> copy.task(task.index())).toList();
    return new Snapshot(copy, copied, now, clock.minusNanos(now));
  }

  /// When the task ended, or now.
  long until(TaskRecord task) {
    return task.endedAt() < 0 ? now : task.endedAt();
  }

  /// How long the run took, or has taken; a run that was interrupted is over with its last task.
  long elapsed() {
    if (run.finished()) {
      return run.finishedAt();
    }
    return run.pending() > 0
        ? now
        : run.tasks().stream().mapToLong(TaskRecord::endedAt).max().orElse(now);
  }

  Instant at(long nanos) {
    return began.plusNanos(nanos);
  }
}
