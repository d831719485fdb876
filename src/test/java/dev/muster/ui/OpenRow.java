package dev.muster.ui;

import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens a row's details as Enter on it does.
public final class OpenRow {
  private OpenRow() {}

  /// On the FX thread.
  public static void at(TableView<?> table, int row) {
    table.getSelectionModel().clearAndSelect(row);
    KeyCode enter = KeyCode.ENTER;
    Event.fireEvent(
        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", enter, false, false, false, false));
  }
}
