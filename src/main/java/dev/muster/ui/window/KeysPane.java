package dev.muster.ui.window;

import dev.muster.ui.Abreast;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// All keys at a glance, in two columns of groups where the window has room for them.
final class KeysPane extends Abreast {
  private static final double GAP = 32;

  KeysPane() {
    getStyleClass().add("keys");
    setHgap(GAP);
    setVgap(GAP / 2);
    getChildren()
        .addAll(column(Key.Group.RUN, Key.Group.LIST, Key.Group.WINDOW), column(Key.Group.ROWS));
  }

  private static GridPane column(Key.Group... groups) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-column");
    for (Key.Group group : groups) {
      Label title = new Label(group.title());
      title.getStyleClass().add("keys-title");
      grid.add(title, 0, grid.getRowCount(), 2, 1);
      Arrays.stream(Key.values())
          .filter(key -> key.group() == group)
          .forEach(key -> add(grid, key));
    }
    return grid;
  }

  private static void add(GridPane grid, Key key) {
    Label keys = new Label(key.shown());
    keys.getStyleClass().add("key");
    Label what = new Label(key.what());
    keys.setMinWidth(USE_PREF_SIZE);
    what.setMinWidth(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), keys, what);
  }
}
