package dev.muster.ui;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two parts in one line where there is room for both, else the second below the first. Neither
/// changes its parent for that, so the keyboard stays where it is. FX thread.
public class Abreast extends Pane {
  private double hgap;
  private double vgap;
  private double leastFirst = USE_PREF_SIZE;

  public double getHgap() {
    return hgap;
  }

  /// In pixels, between the two in one line.
  public void setHgap(double gap) {
    hgap = gap;
    requestLayout();
  }

  public double getVgap() {
    return vgap;
  }

  /// In pixels, between the two below each other.
  public void setVgap(double gap) {
    vgap = gap;
    requestLayout();
  }

  public double getLeastFirst() {
    return leastFirst;
  }

  /// In pixels: how far the first gives way to the second before that goes below; what it would
  /// like to have, where nothing else is said.
  public void setLeastFirst(double width) {
    leastFirst = width;
    requestLayout();
  }

  /// Whether both stand in one line when so wide.
  public boolean inOneLine(double width) {
    return oneLine() <= width;
  }

  private double oneLine() {
    double least = leastFirst < 0 ? first().prefWidth(-1) : leastFirst;
    return sides() + snapSizeX(least) + gap() + snapSizeX(second().prefWidth(-1));
  }

  private double gap() {
    return second().prefWidth(-1) > 0 ? hgap : 0;
  }

  private Node first() {
    return getChildren().getFirst();
  }

  private Node second() {
    return getChildren().getLast();
  }

  private double sides() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return sides() + Math.max(first().minWidth(-1), second().minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return sides() + snapSizeX(first().prefWidth(-1)) + gap() + snapSizeX(second().prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    double above = snappedTopInset() + snappedBottomInset();
    if (inOneLine(wide)) {
      return above + Math.max(high(first(), firstWidth(wide)), high(second(), secondWidth(wide)));
    }
    double below = second().prefWidth(-1) > 0 ? vgap + high(second(), wide - sides()) : 0;
    return above + high(first(), wide - sides()) + below;
  }

  private double high(Node part, double width) {
    return snapSizeY(part.prefHeight(width));
  }

  private double firstWidth(double width) {
    return width - sides() - gap() - secondWidth(width);
  }

  private double secondWidth(double width) {
    return Math.min(snapSizeX(second().prefWidth(-1)), width - sides());
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double high = getHeight() - top - snappedBottomInset();
    double wide = getWidth() - sides();
    if (inOneLine(getWidth())) {
      place(first(), left, top, firstWidth(getWidth()), high, HPos.LEFT);
      double second = secondWidth(getWidth());
      place(second(), left + wide - second, top, second, high, HPos.RIGHT);
    } else {
      double above = high(first(), wide);
      place(first(), left, top, wide, above, HPos.LEFT);
      place(second(), left, top + above + vgap, wide, high - above - vgap, HPos.LEFT);
    }
  }

  private void place(Node part, double x, double y, double width, double height, HPos side) {
    layoutInArea(
        part, x, y, width, height, 0, Insets.EMPTY, true, true, side, VPos.CENTER, isSnapToPixel());
  }
}
