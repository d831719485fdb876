package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A cell that is told when to draw its task anew, instead of listening to it. This one shows a
/// column's text; others draw more.
class TaskCell extends TableCell<TaskRecord, TaskRecord> {
  private final Column column;
  private final RunModel model;

  TaskCell(Column column, RunModel model) {
    this.column = column;
    this.model = model;
    getStyleClass().add(column.key());
    if (column.room().amount()) {
      getStyleClass().add("amount");
    }
    setOnMouseEntered(_ -> setTooltip(tip()));
    setOnMouseExited(_ -> setTooltip(null));
  }

  /// What is said where the mouse rests: a text that is cut, as a whole.
  @Nullable Tooltip tip() {
    return isTextTruncated() ? new Tooltip(getText()) : null;
  }

  /// The width in which nothing of it is cut.
  double wanted() {
    Text text = new Text(getText());
    text.setFont(getFont());
    double sign =
        getGraphic() == null ? 0 : getGraphic().getLayoutBounds().getWidth() + getGraphicTextGap();
    return snappedLeftInset() + sign + text.getLayoutBounds().getWidth() + snappedRightInset();
  }

  /// Draws the task as it is now; called at most ten times a second while it changes.
  final void redraw() {
    TaskRecord task = getItem();
    if (task != null && !isEmpty()) {
      draw(task, model.now());
    }
  }

  void draw(TaskRecord task, long now) {
    setText(column.text().of(task, now));
  }

  void clear() {
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable TaskRecord task, boolean empty) {
    super.updateItem(task, empty);
    if (empty || task == null) {
      clear();
    } else {
      draw(task, model.now());
    }
  }
}
