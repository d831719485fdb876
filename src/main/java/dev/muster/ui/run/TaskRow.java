package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A row on the screen. It remembers what it has drawn, and draws its cells anew when the task has
/// changed since, at most ten times a second.
final class TaskRow extends TableRow<TaskRecord> {
  private static final long REST = 100_000_000;

  private final RunModel model;
  private @Nullable TaskRecord drawn;
  private int drawnVersion;
  private long drawnLook;
  private long drawnAt;

  TaskRow(RunModel model) {
    this.model = model;
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> select());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// With a key held down a click is about the selection alone.
  private void clicked(MouseEvent click) {
    boolean plain = !click.isShiftDown() && !click.isShortcutDown();
    if (plain && click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
      model.openDetails();
    }
  }

  /// A menu is about the row under the mouse, unless that is one of those selected.
  private void select() {
    if (!isEmpty() && !isSelected()) {
      getTableView().getSelectionModel().clearAndSelect(getIndex());
    }
  }

  /// Whether there is something to draw.
  ///
  /// @param look grows when everything has to be drawn anew: another scale, other colours
  boolean stale(long look) {
    TaskRecord task = getItem();
    return task != null && !upToDate(task, look);
  }

  /// Whether it may be drawn already: not more than ten times a second, but at once when it doesn't
  /// fit the others any more.
  boolean rested(long nanos, long look) {
    return nanos - drawnAt >= REST || look != drawnLook || getItem() != drawn;
  }

  /// When it was drawn last.
  long drawnAt() {
    return drawnAt;
  }

  void redraw(long nanos, long look) {
    TaskRecord task = getItem();
    drawn = task;
    drawnVersion = task.version();
    drawnLook = look;
    drawnAt = nanos;
    cells().forEach(TaskCell::redraw);
  }

  /// The cell of this column, if that is in sight.
  Optional<TaskCell> cell(TableColumn<?, ?> column) {
    return cells().filter(cell -> column.equals(cell.getTableColumn())).findFirst();
  }

  private Stream<TaskCell> cells() {
    return getChildrenUnmodifiable().stream()
        .filter(TaskCell.class::isInstance)
        .map(TaskCell.class::cast);
  }

  private boolean upToDate(TaskRecord task, long look) {
    return task == drawn && task.version() == drawnVersion && look == drawnLook && !moving(task);
  }

  /// Whether its picture changes with time alone.
  private static boolean moving(TaskRecord task) {
    return task.state() == TaskState.RUNNING
        || task.state() == TaskState.QUEUED
        || task.backsOff()
        || task.workRunning();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... more) {
    TaskRecord task = getItem();
    return attribute == AccessibleAttribute.TEXT && task != null
        ? TaskWords.spoken(task, model.now())
        : super.queryAccessibleAttribute(attribute, more);
  }
}
