package dev.muster.ui;

import atlantafx.base.controls.Popover;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What opens below a control and goes with a click elsewhere, made alike everywhere. It fades
/// where things may move. FX thread.
public final class Bubble extends Popover {
  /// @param arrow where it points to its control
  public Bubble(ArrowLocation arrow) {
    setArrowLocation(arrow);
    setHeaderAlwaysVisible(false);
    setDetachable(false);
    animatedProperty().bind(Motion.reducedProperty().not());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// A list in it would take Esc for itself.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    }
  }
}
