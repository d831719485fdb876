package dev.muster.ui.stats;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// Groups of tasks below each other. A click, or Enter, shows a group's tasks alone, and once more
/// shows all again.
final class GroupList extends ListView<Group> {
  private final StatsModel model;

  /// @param nothing what stands where no group is
  GroupList(StatsModel model, String name, String nothing) {
    this.model = model;
    getStyleClass().add("groups");
    setAccessibleText(name);
    Label placeholder = new Label(nothing);
    placeholder.getStyleClass().add("muted");
    setPlaceholder(placeholder);
    setCellFactory(_ -> new GroupCell(model));
    setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
        choose();
        key.consume();
      }
    });
  }

  private void choose() {
    Group chosen = getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.choose(chosen.query());
    }
  }

  /// Changes only the rows that differ; the selection stays with its group, wherever that goes.
  void show(List<Group> groups) {
    if (groups.equals(getItems())) {
      return;
    }
    Group selected = getSelectionModel().getSelectedItem();
    if (groups.size() == getItems().size()) {
      for (int i = 0; i < groups.size(); i++) {
        if (!groups.get(i).equals(getItems().get(i))) {
          getItems().set(i, groups.get(i));
        }
      }
    } else {
      getItems().setAll(groups);
    }
    select(selected == null ? "" : selected.query());
  }

  private void select(String query) {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).query().equals(query)) {
        getSelectionModel().select(i);
        return;
      }
    }
    getSelectionModel().clearSelection();
  }
}
