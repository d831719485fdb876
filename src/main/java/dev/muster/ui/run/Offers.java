package dev.muster.ui.run;

import dev.muster.ui.Texts;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// What can be made of a run at any time: a button each, or one menu of them all where room is
/// short.
final class Offers extends HBox {
  private final MenuButton menu = new MenuButton(Texts.get("run.await.more"));

  Offers() {
    getStyleClass().add("offers");
    menu.setId("more-offers");
    menu.setMinWidth(USE_PREF_SIZE);
    getChildren().add(menu);
    unfold(true);
  }

  void add(ButtonBase button) {
    getChildren().add(getChildren().size() - 1, button);
    menu.getItems().add(item(button));
    unfold(!menu.isVisible());
  }

  void unfold(boolean room) {
    boolean one = menu.getItems().size() < 2;
    for (Node each : getChildren()) {
      boolean there = each.equals(menu) != (room || one);
      each.setVisible(there);
      each.setManaged(there);
    }
  }

  private static MenuItem item(ButtonBase button) {
    MenuItem item = button instanceof MenuButton many ? menu(many) : new MenuItem();
    item.setText(button.getText());
    item.setId(button.getId() + "-item");
    if (!(item instanceof Menu)) {
      item.setOnAction(_ -> button.fire());
    }
    return item;
  }

  private static Menu menu(MenuButton many) {
    Menu menu = new Menu();
    for (MenuItem each : many.getItems()) {
      MenuItem item = new MenuItem(each.getText());
      item.setOnAction(_ -> each.fire());
      menu.getItems().add(item);
    }
    return menu;
  }
}
