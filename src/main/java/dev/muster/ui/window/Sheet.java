package dev.muster.ui.window;

import dev.muster.ui.Theme;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

/// A small window above the main one that tells something, and goes with Esc. The main one stays in
/// use below it.
final class Sheet {
  private Sheet() {}

  static void show(Window owner, String title, Node content) {
    Dialog<ButtonType> sheet = new Dialog<>();
    sheet.initOwner(owner);
    sheet.initModality(Modality.NONE);
    sheet.setTitle(title);
    sheet.getDialogPane().getStylesheets().add(Theme.stylesheet());
    sheet.getDialogPane().setContent(content);
    sheet.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    sheet.show();
  }
}
