package dev.muster.ui.compose;

import dev.muster.ui.Texts;
import javafx.event.ActionEvent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fxmisc.richtext.CodeArea;

/// What every text has in its menu.
final class ListMenu extends ContextMenu {
  ListMenu(CodeArea area) {
    MenuItem undo = item("undo", area::undo);
    MenuItem redo = item("redo", area::redo);
    MenuItem cut = item("cut", area::cut);
    MenuItem copy = item("copy", area::copy);
    MenuItem paste = item("paste", area::paste);
    MenuItem all = item("selectAll", area::selectAll);
    getItems()
        .addAll(
            undo, redo, new SeparatorMenuItem(), cut, copy, paste, new SeparatorMenuItem(), all);
    setOnShowing(_ -> {
      boolean none = area.getSelection().getLength() == 0;
      undo.setDisable(!area.isUndoAvailable());
      redo.setDisable(!area.isRedoAvailable());
      cut.setDisable(none);
      copy.setDisable(none);
    });
  }

  private static MenuItem item(String key, Runnable order) {
    MenuItem item = new MenuItem(Texts.get("compose.list.menu." + key));
    item.addEventHandler(ActionEvent.ACTION, _ -> order.run());
    return item;
  }
}
