package dev.muster.ui.stats;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts its children side by side while there is room, and else in several rows. The first ones are
/// charts, and somewhat wider: above the first stand five times, which are long in some languages.
public final class Cards extends Pane {
  private static final double NARROWEST = 172;
  private static final double ROW = 150;
  private static final double[] WEIGHTS = {1.7, 1.3};

  private double shown;

  public Cards() {
    getStyleClass().add("cards");
  }

  /// How much of it is in sight: what fills the height when one row is enough.
  void fill(double height) {
    shown = height;
    requestLayout();
  }

  private int columns(double width) {
    int all = Math.max(1, getManagedChildren().size());
    int fit = (int) Math.clamp(Math.floor(width / NARROWEST), 1, all);
    return Math.ceilDiv(all, Math.ceilDiv(all, fit));
  }

  private int rows(double width) {
    return Math.ceilDiv(getManagedChildren().size(), columns(width));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(shown, rows(width < 0 ? getWidth() : width) * ROW);
  }

  @Override
  protected void layoutChildren() {
    List<Node> cards = getManagedChildren();
    int columns = columns(getWidth());
    double tall = Math.floor(getHeight() / Math.max(1, rows(getWidth())));
    for (int first = 0, row = 0; first < cards.size(); first += columns, row++) {
      layOut(
          cards.subList(first, Math.min(first + columns, cards.size())), first, row * tall, tall);
    }
  }

  private void layOut(List<Node> row, int first, double top, double tall) {
    double all = 0;
    for (int i = 0; i < row.size(); i++) {
      all += weight(first + i);
    }
    double sum = 0;
    for (int i = 0; i < row.size(); i++) {
      double left = Math.rint(sum / all * getWidth());
      sum += weight(first + i);
      row.get(i).resizeRelocate(left, top, Math.rint(sum / all * getWidth()) - left, tall);
    }
  }

  private static double weight(int card) {
    return card < WEIGHTS.length ? WEIGHTS[card] : 1;
  }
}
