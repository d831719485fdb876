package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.COPY;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What the clipboard can be given of the selected rows.
final class RowCopies {
  private static final String APART = "\n\n";

  private RowCopies() {}

  static List<RowAction> of(RunModel model) {
    return List.of(
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
        part("copy-request-headers", "run.menu.copy.request-headers", Written::requestHeaders),
        part("copy-response-headers", "run.menu.copy.response-headers", Written::responseHeaders),
        part("copy-response", "run.menu.copy.response", Written::body));
  }

  /// A text of each row that has one.
  private static RowAction part(String id, String key, Function<TaskRecord, String> text) {
    return RowAction.of(id, COPY, _ -> Texts.get(key), rows -> copy(all(rows, text)))
        .when(rows -> rows.stream().anyMatch(task -> !text.apply(task).isEmpty()));
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

  static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
