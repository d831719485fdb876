package dev.muster.ui.run;

import dev.muster.engine.Fetcher;
import dev.muster.engine.TaskState;
import java.util.List;

/// A run in numbers, as the status bar and the chips show it. Times are in nanoseconds.
///
/// @param counts how many tasks are in each state, by {@link TaskState#ordinal}
/// @param perSecond requests ended in a second, over the whole run
public record Totals(
    List<Integer> counts,
    int shown,
    long elapsed,
    double perSecond,
    long p50,
    long p95,
    long max,
    long received,
    Fetcher.Connections connections) {
  static final Totals NONE =
      new Totals(List.of(0, 0, 0, 0, 0, 0, 0), 0, 0, 0, 0, 0, 0, 0, new Fetcher.Connections(0, 0));

  public int count(TaskState state) {
    return counts.get(state.ordinal());
  }

  public int count(Chip chip) {
    int sum = 0;
    for (TaskState state : TaskState.values()) {
      sum += chip.includes(state) ? count(state) : 0;
    }
    return sum;
  }

  public int all() {
    return count(Chip.ALL);
  }

  public int done() {
    return all() - count(Chip.RUNNING) - count(Chip.QUEUED);
  }
}
