package dev.muster.ui.export;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The run on the screen. FX thread.
///
/// @param run `null` before the first
/// @param shown the rows that the filter leaves, in the table's order
/// @param selected the rows that are selected
/// @param now nanoseconds since the run began
public record Source(
    Supplier<@Nullable RunRecord> run,
    Supplier<List<TaskRecord>> shown,
    Supplier<List<TaskRecord>> selected,
    LongSupplier now) {
  /// The rows of a scope; none without a run.
  List<TaskRecord> rows(Scope scope) {
    RunRecord record = run.get();
    if (record == null) {
      return List.of();
    }
    return switch (scope) {
      case ALL -> record.tasks();
      case SHOWN -> shown.get();
      case SELECTED -> selected.get();
    };
  }
}
