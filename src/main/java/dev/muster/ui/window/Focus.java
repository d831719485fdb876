package dev.muster.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;

/// Who has the keyboard.
final class Focus {
  private Focus() {}

  /// Whether what is pasted now goes into a text field or editor by itself.
  static boolean takesText(Scene scene) {
    Node owner = scene.getFocusOwner();
    return (owner instanceof TextInputControl field && field.isEditable())
        || (owner instanceof GenericStyledArea<?, ?, ?> area && area.isEditable());
  }
}
