package dev.muster.terminal;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;

/// Whose row is next: as_completed delivers tasks as they end, every other await in input order,
/// each as soon as those before it have ended.
final class RowOrder {
  private final RunRecord run;
  private final Report report;
  private final boolean asTheyEnd;
  private int next;

  RowOrder(RunRecord run, Report report) {
    this.run = run;
    this.report = report;
    asTheyEnd = run.plan().policy() instanceof AsCompleted;
  }

  /// Told once of each task that has ended.
  void ended(TaskRecord task) {
    if (asTheyEnd) {
      report.row(task);
      return;
    }
    while (next < run.tasks().size() && run.task(next).outcome() != null) {
      report.row(run.task(next));
      next++;
    }
  }
}
