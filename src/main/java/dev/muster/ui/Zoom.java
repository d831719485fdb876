package dev.muster.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller, text, gaps and marks alike, as a browser does: so nothing
/// is clipped that isn't clipped in a window of another size. One factor holds for the whole
/// application. What opens in a window of its own, a menu or a tooltip, has its text scaled by the
/// stylesheet. FX thread.
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
    Scene scene = getScene();
    if (scene != null && scene.getRoot() == this) {
      dress(scene);
    }
    requestLayout();
    for (Parent above = getParent(); above != null; above = above.getParent()) {
      above.requestLayout();
    }
  }

  /// Popups take the stylesheets of the scene they belong to, and are scenes of their own.
  private static void dress(Scene scene) {
    String rule = ".root.popup { -fx-font-size: " + TEXT * FACTOR.get() + "px; }";
    byte[] css = rule.getBytes(StandardCharsets.UTF_8);
    scene.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
    if (FACTOR.get() != 1) {
      scene.getStylesheets().add("data:text/css;base64," + Base64.getEncoder().encodeToString(css));
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
