package dev.muster.ui.detail;

import dev.muster.ui.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;

/// Long text to read and to copy from; only the lines in sight are laid out.
final class BodyText extends StyleClassedTextArea {
  BodyText() {
    setEditable(false);
    setWrapText(true);
    getStyleClass().addAll("body-text");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText(Texts.get("detail.tab.body"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    setContextMenu(
        new ContextMenu(
            Copying.item("detail.body.copySelected", this::copy),
            Copying.item("detail.body.selectAll", this::selectAll)));
  }

  /// There is nothing to indent here: Tab goes on to what comes next.
  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB) {
      requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }

  /// Text that only grew is appended, so that the place and the selection stay.
  void show(String changed) {
    String current = getText();
    if (changed.equals(current)) {
      return;
    }
    if (!current.isEmpty() && changed.startsWith(current)) {
      appendText(changed.substring(current.length()));
    } else {
      replaceText(changed);
      moveTo(0);
      requestFollowCaret();
    }
  }

  /// Lines that were cut for the screen are whole again on the clipboard.
  @Override
  public void copy() {
    if (!getSelectedText().isEmpty()) {
      Copying.copy(Printable.joined(getSelectedText()));
    }
  }
}
