package dev.muster.ui.detail;

import dev.muster.ui.Texts;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Text on its way to the clipboard, by key and by menu.
final class Copying {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private Copying() {}

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Ctrl+C on this node does that.
  static void key(Node node, Runnable action) {
    node.setOnKeyPressed(key -> {
      if (COPY.match(key)) {
        action.run();
        key.consume();
      }
    });
  }

  static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Texts.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Ctrl+C and the node's own menu copy all that it shows.
  static void whole(Node node, Supplier<String> text) {
    key(node, () -> copy(text.get()));
    ContextMenu menu = new ContextMenu(item("detail.rows.copyAll", () -> copy(text.get())));
    node.setOnContextMenuRequested(asked -> {
      menu.show(node, asked.getScreenX(), asked.getScreenY());
      asked.consume();
    });
  }
}
