package dev.muster.ui.window;

import dev.muster.ui.Fxml;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A sentence across the window that wants no answer at once, and what can be done about it. It
/// takes no room while it isn't shown.
final class Remark extends HBox {
  @FXML private Label sentence;
  @FXML private Hyperlink offer;
  @FXML private Button close;

  /// @param does what the link does
  /// @param gone what closing it means
  Remark(String id, Runnable does, Runnable gone) {
    Fxml.load(this);
    setId(id);
    offer.setOnAction(_ -> does.run());
    close.setOnAction(_ -> gone.run());
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// @param words what the link says; none is offered when that is empty
  void say(String text, String words) {
    sentence.setText(text);
    offer.setText(words);
    offer.setVisible(!words.isEmpty());
    setVisible(true);
  }
}
