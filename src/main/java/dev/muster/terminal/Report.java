package dev.muster.terminal;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;

/// Writes a run's results in one format. Told of each ended task in the order of the rows.
interface Report {
  default void begin(RunRecord run) {}

  void row(TaskRecord task);

  /// Every task has ended and has had its row.
  default void end(RunRecord run) {}
}
