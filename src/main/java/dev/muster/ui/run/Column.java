package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.InWords;
import dev.muster.ui.Paints;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A column of the table, with all there is to say of it.
///
/// @param key names it, its text `run.column.<key>`, its style class and its place in the settings
/// @param first whether it is shown until the user chooses otherwise
/// @param room how it takes part in the table's width
/// @param text what a cell says
/// @param order what it sorts by
/// @param cell what draws it
record Column(String key, boolean first, Room room, Text text, Order.Key order, Cell cell) {
  /// @param width in pixels, at first
  /// @param least what it is never narrower than
  /// @param last what it is made when all that give have given what they can, as wide as its sign
  /// @param share its part of what is left over
  /// @param amount whether it is a number, which stands at the right
  record Room(double width, double least, double last, double share, boolean amount) {
    private static Room of(double width) {
      return new Room(width, Math.min(width, 40), width, 0, false);
    }

    private static Room amount(double width) {
      return new Room(width, Math.min(width, 40), width, 0, true);
    }

    /// Whether it becomes narrower when the table is too narrow for all.
    boolean gives() {
      return least > 40;
    }
  }

  /// What a cell says of a task at this moment.
  @FunctionalInterface
  interface Text {
    String of(TaskRecord task, long now);
  }

  /// Makes the column's cells.
  @FunctionalInterface
  interface Cell {
    TaskCell of(Column column, RunModel model, Paints<Ink> palette);
  }

  private static final Cell PLAIN = (column, model, _) -> new TaskCell(column, model);

  static final Column NUMBER =
      new Column(
          "number",
          true,
          Room.amount(40),
          (task, _) -> TaskWords.number(task),
          (task, _) -> task.index(),
          PLAIN);
  static final Column STATE =
      new Column(
          "state",
          true,
          new Room(98, 40, 48, 0, false),
          (task, _) -> TaskWords.state(task),
          (task, _) -> task.state(),
          (column, model, _) -> new StateCell(column, model));
  static final Column METHOD = fact("method", true, 60, task -> task.request().method());
  static final Column NAME = fact("name", false, 120, task -> task.request().terms().name());
  static final Column URL =
      new Column(
          "url",
          true,
          new Room(200, 150, 200, 0.5, false),
          (task, _) -> TaskWords.url(task),
          (task, _) -> task.request().url(),
          (column, model, _) -> new UrlCell(column, model));
  static final Column HOST = fact("host", false, 150, Hosts::of);
  static final Column STATUS =
      new Column(
          "status",
          true,
          new Room(172, 94, 172, 0, false),
          (task, now) -> TaskWords.status(task, now).toString(),
          (task, now) -> TaskWords.status(task, now).toString(),
          (column, model, _) -> new StatusCell(column, model));
  static final Column PROTOCOL = fact("protocol", true, 62, TaskWords::protocol);
  static final Column REMOTE = fact("remote", false, 140, TaskWords::remoteAddress);
  static final Column CONNECTION =
      amount("connection", 80, TaskWords::connection, (task, _) -> positive(connection(task)));
  static final Column ATTEMPT =
      amount("attempt", 60, TaskWords::attempt, (task, _) -> positive(task.sendings()));
  static final Column SIZE =
      new Column(
          "size",
          true,
          Room.amount(66),
          (task, _) -> TaskWords.size(task),
          (task, _) -> seen(task, Exchange::received),
          PLAIN);
  static final Column START = time("start", (task, _) -> task.startedAt());
  static final Column QUEUED =
      time("queued", (task, now) -> task.queuedAt() < 0 ? -1 : task.queued(now));
  static final Column DNS = phase("dns", Phase.RESOLVING);
  static final Column CONNECT = phase("connect", Phase.CONNECTING);
  static final Column TLS = phase("tls", Phase.SECURING);
  static final Column WAITING = phase("waiting", Phase.WAITING);
  static final Column DOWNLOAD = phase("download", Phase.RECEIVING);
  static final Column ERROR = fact("error", false, 180, Column::error);
  static final Column TIME =
      new Column(
          "time",
          true,
          Room.amount(72),
          TaskWords::time,
          (task, now) -> task.startedAt() < 0 ? null : task.elapsed(now),
          PLAIN);
  static final Column WATERFALL =
      new Column(
          "waterfall",
          true,
          new Room(256, 86, 256, 0.5, false),
          (_, _) -> "",
          (task, _) -> task.startedAt() < 0 ? null : task.startedAt(),
          WaterfallCell::new);

  /// From left to right, until the user chooses otherwise.
  static List<Column> all() {
    return List.of(
        NUMBER,
        STATE,
        METHOD,
        NAME,
        URL,
        HOST,
        STATUS,
        PROTOCOL,
        REMOTE,
        CONNECTION,
        ATTEMPT,
        SIZE,
        START,
        QUEUED,
        DNS,
        CONNECT,
        TLS,
        WAITING,
        DOWNLOAD,
        ERROR,
        TIME,
        WATERFALL);
  }

  String title() {
    return Texts.get("run.column." + key);
  }

  /// A text that is the same at any moment.
  private static Column fact(
      String key, boolean first, double width, Function<TaskRecord, String> text) {
    return new Column(
        key,
        first,
        Room.of(width),
        (task, _) -> text.apply(task),
        (task, _) -> text.apply(task).isEmpty() ? null : text.apply(task),
        PLAIN);
  }

  private static Column amount(
      String key, double width, Function<TaskRecord, String> text, Order.Key order) {
    return new Column(key, false, Room.amount(width), (task, _) -> text.apply(task), order, PLAIN);
  }

  /// Nanoseconds of a task; negative for none.
  @FunctionalInterface
  private interface Nanos {
    long of(TaskRecord task, long now);
  }

  private static Column time(String key, Nanos nanos) {
    return new Column(
        key,
        false,
        Room.amount(76),
        (task, now) -> nanos.of(task, now) < 0 ? "" : InWords.time(nanos.of(task, now)),
        (task, now) -> nanos.of(task, now) < 0 ? null : nanos.of(task, now),
        PLAIN);
  }

  /// A phase that a request didn't go through is empty.
  private static Column phase(String key, Phase phase) {
    return time(key, (task, now) -> spent(task.exchange(), phase, now));
  }

  private static long spent(@Nullable Exchange seen, Phase phase, long now) {
    long nanos = seen == null ? 0 : seen.nanos(phase, now);
    return nanos == 0 ? -1 : nanos;
  }

  private static String error(TaskRecord task) {
    Outcome outcome = task.outcome();
    return outcome == null ? "" : TaskWords.reason(outcome);
  }

  private static long connection(TaskRecord task) {
    Exchange seen = task.exchange();
    return seen == null ? 0 : seen.connection();
  }

  private static @Nullable Long positive(long number) {
    return number <= 0 ? null : number;
  }

  private static @Nullable Long seen(TaskRecord task, ToLongFunction<Exchange> what) {
    Exchange seen = task.exchange();
    return seen == null ? null : what.applyAsLong(seen);
  }

  /// Columns are told apart by their keys. What a record does by itself the JVM would build when it
  /// is first asked for it, and that is while the window opens.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Column column && column.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
