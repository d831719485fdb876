package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.ELSEWHERE;
import static dev.muster.ui.run.RowAction.Place.TASK;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/// What becomes of the selected tasks, and where they lead.
final class RowActions {
  /// More pages at once are a slip of the hand.
  private static final int MOST_PAGES = 10;

  private RowActions() {}

  static List<RowAction> of(RunModel model) {
    return List.of(cancel(model), runAgain(model), openInBrowser(model));
  }

  private static RowAction cancel(RunModel model) {
    return RowAction.of(
            "cancel-selected", TASK, RowActions::cancelText, _ -> model.cancelSelected())
        .by(new KeyCodeCombination(KeyCode.DELETE))
        .when(rows -> pending(rows) + shielded(rows) > 0);
  }

  private static RowAction runAgain(RunModel model) {
    return RowAction.of(
            "run-again",
            TASK,
            rows -> Texts.get("run.menu.run-again", rows.size()),
            model::runAgain)
        .by(new KeyCodeCombination(KeyCode.R))
        .when(rows -> !rows.isEmpty() && model.mayRunAgain());
  }

  private static RowAction openInBrowser(RunModel model) {
    return RowAction.of(
            "open-in-browser",
            ELSEWHERE,
            rows -> Texts.get("run.menu.open", rows.size()),
            model::openInBrowser)
        .when(rows -> !rows.isEmpty() && rows.size() <= MOST_PAGES && areWebPages(rows));
  }

  private static String cancelText(List<TaskRecord> rows) {
    return pending(rows) == 0 && shielded(rows) > 0
        ? Texts.get("run.menu.stop-shielded", shielded(rows))
        : Texts.get("run.menu.cancel", pending(rows));
  }

  private static long pending(List<TaskRecord> rows) {
    return count(rows, task -> task.state().pending());
  }

  private static long shielded(List<TaskRecord> rows) {
    return count(rows, TaskRecord::workRunning);
  }

  private static long count(List<TaskRecord> rows, Predicate<TaskRecord> which) {
    return rows.stream().filter(which).count();
  }

  /// A browser would open other addresses with whatever program claims them.
  private static boolean areWebPages(List<TaskRecord> rows) {
    return rows.stream()
        .map(task -> task.request().url())
        .allMatch(url ->
            url.regionMatches(true, 0, "http://", 0, 7)
                || url.regionMatches(true, 0, "https://", 0, 8));
  }
}
