package dev.muster.ui.compose;

import dev.muster.ui.Zoom;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/// The session's settings, to be scrolled where the screen has no room for all of them below the
/// toolbar.
final class SessionScroll extends ScrollPane {
  private static final double MARGIN = 48;

  private final Region pane;
  private final Region above;

  SessionScroll(Region pane, Region above) {
    super(pane);
    this.pane = pane;
    this.above = above;
    getStyleClass().add("session-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(snapSizeY(pane.prefHeight(width)), room());
  }

  private double room() {
    Bounds bar = above.localToScreen(above.getBoundsInLocal());
    return bar == null
        ? Double.MAX_VALUE
        : Screen.getScreensForRectangle(bar.getMinX(), bar.getMinY(), 1, 1).stream()
            .findFirst()
            .map(screen -> screen.getVisualBounds().getMaxY() - bar.getMaxY() - MARGIN)
            .map(room -> room / Zoom.factorProperty().get())
            .orElse(Double.MAX_VALUE);
  }
}
