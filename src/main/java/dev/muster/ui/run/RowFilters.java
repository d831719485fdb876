package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.FILTER;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.lang.ref.WeakReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is shown from now on, in terms of the selected rows.
final class RowFilters {
  /// A longer list of hosts nobody wants to read in the query.
  private static final int MOST_HOSTS = 20;

  /// Of these rows; nobody else may need them any more.
  private WeakReference<List<TaskRecord>> counted = new WeakReference<>(List.of());

  private List<String> hosts = List.of();

  private RowFilters() {}

  static List<RowAction> of(RunModel model) {
    return new RowFilters().actions(model);
  }

  private List<RowAction> actions(RunModel model) {
    return List.of(
        RowAction.of(
                "only-host",
                FILTER,
                rows -> Texts.get("run.menu.filter.only-host", hosts(rows).size()),
                rows -> model.narrow("domain:" + written(rows)))
            .when(this::haveHosts),
        RowAction.of(
                "hide-host",
                FILTER,
                rows -> Texts.get("run.menu.filter.hide-host", hosts(rows).size()),
                rows -> model.narrow("-domain:" + written(rows)))
            .when(this::haveHosts),
        RowAction.of(
            "only-state",
            FILTER,
            rows -> Texts.get("run.menu.filter.only-state", chips(rows).size()),
            rows -> model.filterBy(model.filterProperty().get().with(chips(rows)))));
  }

  private boolean haveHosts(List<TaskRecord> rows) {
    int count = hosts(rows).size();
    return count > 0 && count <= MOST_HOSTS;
  }

  /// A menu asks for those of the same rows for each of its items.
  private List<String> hosts(List<TaskRecord> rows) {
    if (!counted.refersTo(rows)) {
      counted = new WeakReference<>(rows);
      hosts =
          rows.parallelStream().map(Hosts::of).filter(host -> !host.isEmpty()).distinct().toList();
    }
    return hosts;
  }

  private String written(List<TaskRecord> rows) {
    return hosts(rows).stream().map(Words::quoted).collect(Collectors.joining(","));
  }

  private static Set<Chip> chips(List<TaskRecord> rows) {
    Set<Chip> chips = EnumSet.noneOf(Chip.class);
    rows.forEach(task -> chips.add(Chip.of(task.state())));
    return chips;
  }
}
