package dev.muster.ui.detail;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

/// Names and values below each other. Ctrl+C copies what is selected: the value of a single row,
/// name and value of several, everything when nothing is.
public final class RowList extends ListView<Row> {
  private String headline = "";

  public RowList() {
    getStyleClass().add("row-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> new RowCell(this));
    setContextMenu(
        new ContextMenu(
            Copying.item("detail.rows.copy", this::copySelected),
            Copying.item("detail.rows.copyAll", this::copyAll)));
    Copying.key(this, this::copySelected);
  }

  /// A sentence that stands above the rows, and is copied with all of them.
  void headline(String sentence) {
    headline = sentence;
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
      Copying.copy(value);
    } else if (chosen.isEmpty()) {
      copyAll();
    } else {
      Copying.copy(text(chosen));
    }
  }

  private void copyAll() {
    Copying.copy((headline.isEmpty() ? "" : headline + "\n") + text(getItems()));
  }

  private static String text(List<Row> rows) {
    return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
  }
}
