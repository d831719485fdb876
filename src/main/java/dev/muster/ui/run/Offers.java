package dev.muster.ui.run;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What can be made of a run at any time: a button each, or in a menu where room is short.
final class Offers {
  private final Pane place;
  private final List<ButtonBase> buttons = new ArrayList<>();
  private final MenuButton menu = new MenuButton(Texts.get("run.await.more"));

  /// @param place where they stand, behind what is there already
  Offers(Pane place) {
    this.place = place;
    menu.setId("more-offers");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    place.getChildren().add(menu);
    unfold(true);
  }

  void add(ButtonBase button) {
    buttons.add(button);
    menu.getItems().add(item(button));
    place.getChildren().add(place.getChildren().size() - 1, button);
    unfold(true);
  }

  /// All as buttons, or all but the first in the menu.
  void unfold(boolean room) {
    keep(room ? buttons.size() : 1);
  }

  /// Without room for it the first goes into the menu, too.
  void keepFirst(boolean room) {
    if (!room) {
      keep(0);
    }
  }

  /// @param first how many keep their buttons; one alone isn't put into the menu, which would take
  ///   no less room
  private void keep(int first) {
    int kept = first == buttons.size() - 1 ? buttons.size() : first;
    for (int i = 0; i < buttons.size(); i++) {
      appear(buttons.get(i), i < kept);
      menu.getItems().get(i).setVisible(i >= kept);
    }
    appear(menu, kept < buttons.size());
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
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
