package dev.muster.ui.window;

import dev.muster.engine.Replay;
import dev.muster.engine.Settlement;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the run's own policy made of it, and what every other would have made of the same ends, in
/// a small table.
final class ComparePane extends GridPane {
  ComparePane() {
    setId("compare");
    getStyleClass().add("keys-column");
    setHgap(24);
    setVgap(6);
    setPadding(new Insets(16, 20, 4, 20));
  }

  void show(Replay.Came own, List<Replay.Came> others) {
    getChildren().clear();
    addRow(0, title("policy"), title("outcome"), title("at"), title("counts"));
    add(own, Texts.get("window.compare.own"), Texts.get("window.compare.goes-on"));
    others.forEach(came -> add(came, "", Texts.get("window.compare.waiting")));
    Label note = new Label(Texts.get("window.compare.note"));
    note.setWrapText(true);
    note.setMaxWidth(680);
    note.setMinHeight(USE_PREF_SIZE); // all its lines
    add(note, 0, getRowCount(), 4, 1);
    if (getScene() != null && getScene().getWindow().isShowing()) {
      getScene().getWindow().sizeToScene();
    }
  }

  private static Label title(String key) {
    Label title = new Label(Texts.get("window.compare." + key));
    title.getStyleClass().add("keys-title");
    return title;
  }

  /// @param open what is said where there is no outcome
  private void add(Replay.Came came, String remark, String open) {
    Label code = new Label(came.policy().asCode());
    code.getStyleClass().add("mono");
    Label which = new Label(remark);
    which.getStyleClass().add("muted");
    String at = came.at() < 0 ? "–" : InWords.time(came.at());
    List<Label> rest =
        List.of(
            new Label(outcome(came.settlement(), open)),
            new Label(at),
            new Label(
                Texts.get("window.compare.done", came.done(), came.cancelled(), came.pending())));
    rest.forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    code.setMinWidth(USE_PREF_SIZE);
    which.setMinWidth(USE_PREF_SIZE);
    HBox policy = new HBox(12, code, which);
    addRow(getRowCount(), policy, rest.get(0), rest.get(1), rest.get(2));
  }

  private static String outcome(@Nullable Settlement settlement, String open) {
    return switch (settlement) {
      case null -> open;
      case Settlement.Returned() -> Texts.get("window.compare.returned");
      case Settlement.RaisedTask(int task) -> Texts.get("window.compare.raised", task + 1);
      case Settlement.RaisedTimeout() -> Texts.get("window.compare.raised-timeout");
      case Settlement.RaisedCancelled() -> Texts.get("window.compare.raised-cancelled");
      case Settlement.RaisedGroup(int task) -> Texts.get("window.compare.raised-group", task + 1);
    };
  }
}
