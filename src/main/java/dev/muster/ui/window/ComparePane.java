package dev.muster.ui.window;

import dev.muster.engine.Replay;
import dev.muster.engine.Settlement;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What every other policy would have made of the same ends, in a small table.
final class ComparePane extends GridPane {
  ComparePane(List<Replay.Came> others) {
    setId("compare");
    getStyleClass().add("keys-column");
    setHgap(24);
    setVgap(6);
    setPadding(new Insets(16, 20, 4, 20));
    title("policy", 0);
    title("outcome", 1);
    title("at", 2);
    title("counts", 3);
    others.forEach(this::add);
    Label note = new Label(Texts.get("window.compare.note"));
    note.setWrapText(true);
    note.setMaxWidth(680);
    note.setMinHeight(USE_PREF_SIZE); // all its lines
    add(note, 0, getRowCount(), 4, 1);
  }

  private void title(String key, int column) {
    Label title = new Label(Texts.get("window.compare." + key));
    title.getStyleClass().add("keys-title");
    add(title, column, 0);
  }

  private void add(Replay.Came came) {
    Label code = new Label(came.policy().asCode());
    code.getStyleClass().add("mono");
    String at = came.at() < 0 ? "–" : InWords.time(came.at());
    List<Label> rest =
        List.of(
            new Label(outcome(came.settlement())),
            new Label(at),
            new Label(
                Texts.get("window.compare.done", came.done(), came.cancelled(), came.pending())));
    rest.forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    code.setMinWidth(USE_PREF_SIZE);
    addRow(getRowCount(), code, rest.get(0), rest.get(1), rest.get(2));
  }

  private static String outcome(@Nullable Settlement settlement) {
    return switch (settlement) {
      case null -> Texts.get("window.compare.waiting");
      case Settlement.Returned() -> Texts.get("window.compare.returned");
      case Settlement.RaisedTask(int task) -> Texts.get("window.compare.raised", task + 1);
      case Settlement.RaisedTimeout() -> Texts.get("window.compare.raised-timeout");
      case Settlement.RaisedCancelled() -> Texts.get("window.compare.raised-cancelled");
      case Settlement.RaisedGroup(int task) -> Texts.get("window.compare.raised-group", task + 1);
    };
  }
}
