package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The HTTP status, its number in its class's colour, or what happens instead.
final class StatusCell extends TaskCell {
  private static final PseudoClass[] CLASSES = {
    PseudoClass.getPseudoClass("informational"),
    PseudoClass.getPseudoClass("success"),
    PseudoClass.getPseudoClass("redirection"),
    PseudoClass.getPseudoClass("client-error"),
    PseudoClass.getPseudoClass("server-error")
  };

  private final Label number = new Label();
  private int shown;

  StatusCell(Column column, RunModel model) {
    super(column, model);
    number.getStyleClass().add("number");
  }

  @Override
  void draw(TaskRecord task, long now) {
    TaskWords.Status status = TaskWords.status(task, now);
    setText(status.words());
    setAccessibleText(status.toString());
    show(status.number());
  }

  @Override
  void clear() {
    super.clear();
    show(0);
  }

  private void show(int status) {
    if (status != shown) {
      shown = status;
      number.setText(Integer.toString(status));
      for (int i = 0; i < CLASSES.length; i++) {
        number.pseudoClassStateChanged(CLASSES[i], status / 100 == i + 1);
      }
      setGraphic(status == 0 ? null : number);
    }
  }
}
