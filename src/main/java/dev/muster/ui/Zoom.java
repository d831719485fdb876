package dev.muster.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller, text, gaps and marks alike, as a browser does: so nothing
/// is clipped that isn't clipped in a window of another size. One factor holds for the whole
/// application. What opens in a window of its own, a menu, a tooltip or a question, has its text
/// scaled by the stylesheet. FX thread.
public final class Zoom extends Region {
  private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);
  private static final double TEXT = 13;

  private final Region content;
  private final Scale scale = new Scale();

  public Zoom(Region content) {
    this.content = content;
    getChildren().add(content);
    getStyleClass().add("zoom");
    Motion.follow(this);
    content.getTransforms().add(scale);
    OnScreen.tell(this, FACTOR, factor -> show(factor.doubleValue()));
  }

  /// From now on everything is `factor` times as large as usual.
  public static void by(double factor) {
    FACTOR.set(factor);
  }

  public static ReadOnlyDoubleProperty factorProperty() {
    return FACTOR.getReadOnlyProperty();
  }

  public Region content() {
    return content;
  }

  private void show(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    requestLayout();
    for (Parent above = getParent(); above != null; above = above.getParent()) {
      above.requestLayout();
    }
  }

  /// What opens from this window follows, too: popups take the stylesheets of the scene they belong
  /// to, and are scenes of their own.
  public static void dress(Scene scene) {
    OnScreen.tell(
        scene.getRoot(),
        FACTOR,
        factor ->
            dress(scene.getStylesheets(), ".root.popup, .context-menu", factor.doubleValue()));
  }

  /// A dialog has its own text larger or smaller, that of its buttons and of what opens from it.
  public static void dress(DialogPane pane) {
    if (pane.getContent() == null) {
      pane.setMinHeight(USE_PREF_SIZE); // its words alone, which must all be read
    }
    for (ButtonType type : pane.getButtonTypes()) {
      ButtonBar.setButtonUniformSize(pane.lookupButton(type), false);
      ((Region) pane.lookupButton(type)).setMinWidth(USE_PREF_SIZE);
    }
    OnScreen.tell(
        pane,
        FACTOR,
        factor ->
            dress(
                pane.getStylesheets(),
                ".dialog-pane > .content.label { -fx-pref-width: 28em; } .dialog-pane, .root.popup,"
                    + " .context-menu",
                factor.doubleValue()));
  }

  /// What is zoomed itself keeps the usual size inside.
  private static void dress(List<String> sheets, String selectors, double factor) {
    String rule =
        "%s { -fx-font-size: %spx; } .zoom { -fx-font-size: %spx; }"
            .formatted(selectors, TEXT * factor, TEXT);
    byte[] css = rule.getBytes(StandardCharsets.UTF_8);
    sheets.removeIf(sheet -> sheet.startsWith("data:"));
    if (factor != 1) {
      sheets.add("data:text/css;base64," + Base64.getEncoder().encodeToString(css));
    }
  }

  @Override
  public Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(inside(height)) * scale.getX();
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(inside(width)) * scale.getY();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(inside(height)) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(inside(width)) * scale.getY();
  }

  private double inside(double length) {
    return length < 0 ? length : length / scale.getX();
  }

  /// The content of a scene, zoomed or not.
  public static Node contentOf(Scene scene) {
    return scene.getRoot() instanceof Zoom zoom ? zoom.content : scene.getRoot();
  }
}
