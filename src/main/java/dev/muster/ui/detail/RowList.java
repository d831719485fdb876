package dev.muster.ui.detail;

import dev.muster.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Names and values below each other. Ctrl+C copies what is selected: the value of a single row,
/// name and value of several.
public final class RowList extends ListView<Row> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  public RowList() {
    getStyleClass().add("row-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> new RowCell(this));
    setContextMenu(
        new ContextMenu(
            item("detail.rows.copy", this::copySelected),
            item("detail.rows.copyAll", this::copyAll)));
    setOnKeyPressed(key -> {
      if (COPY.match(key)) {
        copySelected();
        key.consume();
      }
    });
  }

  /// Changes only the rows that differ, so that the selection and the place stay.
  void show(List<Row> rows) {
    if (getItems().size() != rows.size()) {
      getItems().setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!getItems().get(i).equals(rows.get(i))) {
        getItems().set(i, rows.get(i));
      }
    }
  }

  private void copySelected() {
    List<Row> chosen = getSelectionModel().getSelectedItems();
    if (chosen.size() == 1 && chosen.getFirst() instanceof Row.Fact(var _, String value)) {
      copy(value);
    } else if (!chosen.isEmpty()) {
      copy(text(chosen));
    }
  }

  private void copyAll() {
    copy(text(getItems()));
  }

  private static String text(List<Row> rows) {
    return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Texts.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
