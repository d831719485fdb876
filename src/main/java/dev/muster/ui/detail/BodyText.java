package dev.muster.ui.detail;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.StyleClassedTextArea;

/// Long text to read and to copy from; only the lines in sight are laid out.
final class BodyText extends StyleClassedTextArea {
  BodyText() {
    setEditable(false);
    setWrapText(true);
    getStyleClass().addAll("body-text");
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
      ClipboardContent content = new ClipboardContent();
      content.putString(Printable.joined(getSelectedText()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
