package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.FILTER;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is shown from now on, in terms of the selected rows.
final class RowFilters {
  /// A longer list of hosts nobody wants to read in the query.
  private static final int MOST_HOSTS = 20;

  private RowFilters() {}

  static List<RowAction> of(RunModel model) {
    return List.of(
        RowAction.of(
                "only-host",
                FILTER,
                rows -> Texts.get("run.menu.filter.only-host", hosts(rows).size()),
                rows -> model.narrow("domain:" + written(rows)))
            .when(RowFilters::haveHosts),
        RowAction.of(
                "hide-host",
                FILTER,
                rows -> Texts.get("run.menu.filter.hide-host", hosts(rows).size()),
                rows -> model.narrow("-domain:" + written(rows)))
            .when(RowFilters::haveHosts),
        RowAction.of(
            "only-state",
            FILTER,
            rows -> Texts.get("run.menu.filter.only-state", chips(rows).size()),
            rows -> model.filterBy(model.filterProperty().get().with(chips(rows)))));
  }

  private static boolean haveHosts(List<TaskRecord> rows) {
    int hosts = hosts(rows).size();
    return hosts > 0 && hosts <= MOST_HOSTS;
  }

  private static List<String> hosts(List<TaskRecord> rows) {
    return rows.stream().map(Hosts::of).filter(host -> !host.isEmpty()).distinct().toList();
  }

  private static String written(List<TaskRecord> rows) {
    return hosts(rows).stream().map(Words::quoted).collect(Collectors.joining(","));
  }

  private static Set<Chip> chips(List<TaskRecord> rows) {
    Set<Chip> chips = EnumSet.noneOf(Chip.class);
    rows.forEach(task -> chips.add(Chip.of(task.state())));
    return chips;
  }
}
