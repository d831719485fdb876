package dev.muster.ui.stats;

import dev.muster.ui.Paints;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A drawing with labels below it. What it shows can also be read aloud: its accessible text.
abstract class Chart extends Region {
  private static final double GAP = 8;

  private final Paints<Ink> paints = new Paints<>(Ink.class);
  private final Canvas canvas = new Canvas();
  private final List<Label> labels = new ArrayList<>();
  private final Tooltip tip = new Tooltip();
  private List<Mark> marks = List.of();

  Chart() {
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setMouseTransparent(true);
    getChildren().addAll(paints, canvas);
    paints.onChange(this::draw);
    tip.setShowDelay(Duration.millis(150));
    Tooltip.install(this, tip);
  }

  /// A label below the drawing.
  ///
  /// @param x its middle; it is moved inwards at the ends
  record Mark(String text, double x) {}

  /// Draws within `width` and `height`, and says what stands below.
  abstract List<Mark> draw(GraphicsContext pen, double width, double height);

  final void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    pen.clearRect(0, 0, width, height);
    if (width > 0 && height > 0) {
      pen.setFill(paints.of(Ink.GRID));
      pen.fillRect(0, height - 1, width, 1);
      List<Mark> next = draw(pen, width, height - 1);
      if (!next.equals(marks)) {
        marks = next;
        placeLabels();
      }
    }
  }

  final void ink(GraphicsContext pen, Ink ink) {
    pen.setFill(paints.of(ink));
  }

  /// What is said of the place under the pointer; empty for nothing.
  final void tip(String words) {
    tip.setText(words);
    tip.setOpacity(words.isEmpty() ? 0 : 1);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.max(0, Math.floor(getHeight() - labelHeight()));
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      marks = List.of();
      draw();
    }
    placeLabels();
  }

  private double labelHeight() {
    return labels.isEmpty() ? 0 : Math.ceil(labels.getFirst().prefHeight(-1));
  }

  private void placeLabels() {
    boolean first = labels.isEmpty() && !marks.isEmpty();
    while (labels.size() < marks.size()) {
      Label label = new Label();
      label.setMouseTransparent(true);
      label.setManaged(false);
      labels.add(label);
      getChildren().add(label);
    }
    double free = 0;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.setVisible(i < marks.size());
      if (i < marks.size()) {
        label.setText(marks.get(i).text());
        label.autosize();
        double x = marks.get(i).x() - label.getWidth() / 2;
        x = Math.rint(Math.max(0, Math.min(x, canvas.getWidth() - label.getWidth())));
        label.setVisible(x >= free);
        label.relocate(x, canvas.getHeight());
        free = label.isVisible() ? x + label.getWidth() + GAP : free;
      }
    }
    if (first) {
      requestLayout();
    }
  }
}
