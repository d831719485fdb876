package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/// The menu and the keys of the selected rows: a list of actions, to which whoever owns the table
/// may add.
public final class RowMenu {
  private final List<RowAction> actions = new ArrayList<>();
  private final List<MenuItem> items = new ArrayList<>();
  private final RunModel model;
  private final Menu copy = new Menu(Texts.get("run.menu.copy"));
  private final Menu filter = new Menu(Texts.get("run.menu.filter"));
  private final Menu waterfall = new Menu(Texts.get("run.column.waterfall"));
  private final List<Menu> appended = new ArrayList<>();
  private final ContextMenu menu = new ContextMenu();

  RowMenu(TableView<TaskRecord> table, RunModel model) {
    this.model = model;
    copy.setId("copy");
    filter.setId("filter");
    menu.setOnShowing(_ -> update());
    table.setContextMenu(menu);
    table.setOnKeyPressed(this::keyPressed);
  }

  /// The last in its place.
  public void add(RowAction action) {
    MenuItem item = new MenuItem();
    item.setId(action.id());
    item.setMnemonicParsing(false);
    item.setAccelerator(action.key());
    item.setOnAction(_ -> action.perform(rows()));
    actions.add(action);
    items.add(item);
    build();
  }

  /// Submenus of the table itself, below all others.
  void append(Menu... more) {
    appended.addAll(List.of(more));
    build();
  }

  private void build() {
    waterfall.getItems().setAll(items(RowAction.Place.WATERFALL));
    copy.getItems().setAll(items(RowAction.Place.COPY));
    filter.getItems().setAll(items(RowAction.Place.FILTER));
    filter.setVisible(!filter.getItems().isEmpty());
    menu.getItems().setAll(items(RowAction.Place.TASK));
    menu.getItems().addAll(new SeparatorMenuItem(), copy, filter, new SeparatorMenuItem());
    menu.getItems().addAll(items(RowAction.Place.ELSEWHERE));
    menu.getItems().addAll(new SeparatorMenuItem(), waterfall);
    menu.getItems().addAll(appended);
  }

  private List<MenuItem> items(RowAction.Place place) {
    List<MenuItem> found = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).place() == place) {
        found.add(items.get(i));
      }
    }
    return found;
  }

  private void update() {
    List<TaskRecord> rows = rows();
    for (int i = 0; i < actions.size(); i++) {
      items.get(i).setText(actions.get(i).text().apply(rows));
      items.get(i).setDisable(!actions.get(i).possible().test(rows));
    }
  }

  private void keyPressed(KeyEvent event) {
    for (RowAction action : actions) {
      if (action.key() != null && action.key().match(event)) {
        action.perform(rows());
        event.consume();
      }
    }
  }

  private List<TaskRecord> rows() {
    return List.copyOf(model.selection());
  }
}
