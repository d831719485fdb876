package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.COPY;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What the clipboard can be given of the selected rows.
final class RowCopies {
  private static final String APART = "\n\n";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private RowCopies() {}

  /// @param columns those in sight
  static List<RowAction> of(RunModel model, Supplier<List<Column>> columns) {
    return List.of(
        RowAction.of(
                "copy-rows",
                COPY,
                rows -> Texts.get("run.menu.copy.rows", rows.size()),
                rows -> copy(table(rows, columns.get(), model.now())))
            .by(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN)),
        RowAction.of(
            "copy-urls",
            COPY,
            rows -> Texts.get("run.menu.copy.urls", rows.size()),
            rows -> copy(urls(rows))),
        RowAction.of(
                "copy-all-urls",
                COPY,
                _ -> Texts.get("run.menu.copy.all-urls", model.rows().size()),
                _ -> copy(urls(model.rows())))
            .when(_ -> !model.rows().isEmpty()),
        part("copy-request-headers", _ -> "run.menu.copy.request-headers", Written::requestHeaders),
        part(
            "copy-response-headers",
            _ -> "run.menu.copy.response-headers",
            Written::responseHeaders),
        part("copy-response", RowCopies::response, Written::body));
  }

  /// A text of each row that has one.
  private static RowAction part(
      String id, Function<List<TaskRecord>, String> key, Function<TaskRecord, String> text) {
    return RowAction.of(id, COPY, rows -> Texts.get(key.apply(rows)), rows -> copy(all(rows, text)))
        .when(rows -> rows.stream().anyMatch(task -> !text.apply(task).isEmpty()));
  }

  private static String response(List<TaskRecord> rows) {
    return rows.stream().anyMatch(Written::bodyCut)
        ? "run.menu.copy.response-begin"
        : "run.menu.copy.response";
  }

  private static String all(List<TaskRecord> rows, Function<TaskRecord, String> text) {
    return rows.stream()
        .map(text)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(APART));
  }

  private static String urls(List<TaskRecord> rows) {
    return rows.stream().map(task -> task.request().url()).collect(Collectors.joining("\n"));
  }

  /// A line a row, a tab between the columns, as spreadsheets take it. All processors write while
  /// this thread waits, so that nobody changes what they write of.
  static String table(List<TaskRecord> rows, List<Column> columns, long now) {
    return rows.parallelStream()
        .map(task -> line(task, columns, now))
        .collect(Collectors.joining("\n"));
  }

  private static String line(TaskRecord task, List<Column> columns, long now) {
    return columns.stream()
        .filter(column -> !column.equals(Column.WATERFALL))
        .map(column -> cell(column.text().of(task, now)))
        .collect(Collectors.joining("\t"));
  }

  /// What a server says must neither become two cells nor a spreadsheet's formula.
  private static String cell(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ");
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
