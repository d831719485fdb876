package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.Set;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets go of a wide selection at once before Shift and an arrow begin another: the table itself
/// takes it back row by row, and tells of each, which takes minutes when all of 100,000 are chosen.
/// With Ctrl besides, what is chosen stays so.
final class WideSelection {
  private static final int WIDE = 1_000;

  private static final Set<KeyCode> WAYS =
      Set.of(
          KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  private final TableView<TaskRecord> table;

  private WideSelection(TableView<TaskRecord> table) {
    this.table = table;
  }

  static void watch(TableView<TaskRecord> table) {
    table.addEventFilter(KeyEvent.KEY_PRESSED, new WideSelection(table)::pressed);
  }

  private void pressed(KeyEvent key) {
    int focused = table.getFocusModel().getFocusedIndex();
    boolean further = key.isShiftDown() && !key.isShortcutDown() && WAYS.contains(key.getCode());
    if (further && focused >= 0 && outsideOfRange(focused) > WIDE) {
      table.getSelectionModel().clearAndSelect(focused);
    }
  }

  private int outsideOfRange(int focused) {
    int anchor =
        table.getProperties().get(RowSelection.ANCHOR) instanceof TablePosition<?, ?> begun
            ? begun.getRow()
            : focused;
    int chosen = table.getSelectionModel().getSelectedIndices().size();
    return chosen - Math.abs(focused - anchor) - 1;
  }
}
