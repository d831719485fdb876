package dev.muster.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/// Says that something takes a moment: it spins, or where nothing shall move, shows three dots. FX
/// thread.
public final class Busy extends StackPane {
  public Busy() {
    getStyleClass().add("busy");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    OnScreen.tell(this, Motion.reducedProperty(), this::show);
  }

  private void show(boolean still) {
    getChildren().setAll(still ? new Label("…") : new ProgressIndicator());
  }
}
