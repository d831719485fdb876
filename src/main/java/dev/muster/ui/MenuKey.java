package dev.muster.ui;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/// Opens the menu of what has the keyboard, by the menu key or Shift+F10: JavaFX does so on Windows
/// alone.
public final class MenuKey {
  private static final KeyCombination SHIFT_F10 =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
  private static final double INDENT = 40;

  private MenuKey() {}

  public static void serve(Scene scene) {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(scene, key));
    }
  }

  private static void pressed(Scene scene, KeyEvent key) {
    Node owner = scene.getFocusOwner();
    if (owner != null && (key.getCode() == KeyCode.CONTEXT_MENU || SHIFT_F10.match(key))) {
      ask(owner);
      key.consume();
    }
  }

  /// Below the selected row, if there is one in sight.
  private static void ask(Node owner) {
    Bounds all = owner.localToScreen(owner.getLayoutBounds());
    Bounds row =
        owner.lookupAll(".indexed-cell").stream()
            .filter(cell -> cell instanceof IndexedCell<?> each && each.isSelected())
            .filter(Node::isVisible)
            .map(cell -> cell.localToScreen(cell.getLayoutBounds()))
            .filter(all::intersects)
            .findFirst()
            .orElse(all);
    double x = all.getMinX() + Math.min(INDENT, all.getWidth() / 2);
    double y = row.getMinY() + Math.min(INDENT / 2, row.getHeight());
    PickResult where = new PickResult(owner, x, y);
    Event.fireEvent(
        owner,
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, x, y, true, where));
  }
}
