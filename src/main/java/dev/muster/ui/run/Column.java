package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of the table, with all there is to say of it.
///
/// @param key names it, its text `run.column.<key>` and its style class
/// @param width in pixels, at first
/// @param stretch its share of the width that is left over
/// @param text what a cell says
/// @param order what it sorts by
/// @param cell what draws it
record Column(String key, double width, double stretch, Text text, Order.Key order, Cell cell) {
  /// What a cell says of a task at this moment.
  @FunctionalInterface
  interface Text {
    String of(TaskRecord task, long now);
  }

  /// Makes the column's cells.
  @FunctionalInterface
  interface Cell {
    TaskCell of(Column column, RunModel model, Palette palette);
  }

  static final Column NUMBER =
      plain("number", 40, (task, _) -> TaskWords.number(task), (task, _) -> task.index());
  static final Column STATE =
      new Column(
          "state",
          102,
          0,
          (task, _) -> TaskWords.state(task),
          (task, _) -> task.state(),
          (column, model, _) -> new StateCell(column, model));
  static final Column METHOD =
      plain(
          "method", 56, (task, _) -> task.request().method(), (task, _) -> task.request().method());
  static final Column URL =
      new Column(
          "url",
          204,
          0.5,
          (task, _) -> TaskWords.url(task),
          (task, _) -> task.request().url(),
          (column, model, _) -> new TaskCell(column, model));
  static final Column STATUS =
      new Column(
          "status",
          206,
          0,
          (task, now) -> TaskWords.status(task, now).toString(),
          (task, now) -> TaskWords.status(task, now).toString(),
          (column, model, _) -> new StatusCell(column, model));
  static final Column PROTOCOL =
      plain(
          "protocol",
          62,
          (task, _) -> TaskWords.protocol(task),
          (task, _) -> TaskWords.protocol(task));
  static final Column SIZE =
      plain(
          "size",
          66,
          (task, _) -> TaskWords.size(task),
          (task, _) -> seen(task, Exchange::received));
  static final Column TIME =
      plain(
          "time",
          74,
          TaskWords::time,
          (task, now) -> task.startedAt() < 0 ? null : task.elapsed(now));
  static final Column WATERFALL =
      new Column(
          "waterfall",
          250,
          0.5,
          (_, _) -> "",
          (task, _) -> task.startedAt() < 0 ? null : task.startedAt(),
          WaterfallCell::new);

  /// What the table shows at first, from left to right.
  static List<Column> all() {
    return List.of(NUMBER, STATE, METHOD, URL, STATUS, PROTOCOL, SIZE, TIME, WATERFALL);
  }

  String title() {
    return Texts.get("run.column." + key);
  }

  private static Column plain(String key, double width, Text text, Order.Key order) {
    return new Column(
        key, width, 0, text, order, (column, model, _) -> new TaskCell(column, model));
  }

  private static @Nullable Long seen(TaskRecord task, Function<Exchange, Long> what) {
    Exchange seen = task.exchange();
    return seen == null ? null : what.apply(seen);
  }
}
