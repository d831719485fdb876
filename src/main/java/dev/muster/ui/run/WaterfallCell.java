package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Paints;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// One row of the waterfall, on a canvas as large as the cell.
final class WaterfallCell extends TaskCell {
  /// Between the column's border and the picture, left and right.
  static final double MARGIN = Bar.BEYOND;

  private static final double THICK = 9;
  private static final double THIN = 1;

  private final Canvas canvas = new Canvas();
  private final RunModel model;
  private final Paints<Ink> palette;

  WaterfallCell(Column column, RunModel model, Paints<Ink> palette) {
    super(column, model);
    this.model = model;
    this.palette = palette;
    canvas.setMouseTransparent(true);
    canvas.setTranslateX(-MARGIN); // to the cell's edges
    canvas.getGraphicsContext2D().translate(MARGIN, 0);
    setGraphic(canvas);
  }

  @Override
  void draw(TaskRecord task, long now) {
    clear();
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setFill(palette.of(Ink.GRID));
    pen.fillRect(0, 0, 1, canvas.getHeight());
    double width = canvas.getWidth() - 2 * MARGIN;
    for (Bar.Piece piece : Bar.of(task, now, model.scaleProperty().get(), width)) {
      double height = piece.thin() ? THIN : THICK;
      pen.setFill(palette.of(piece.ink()));
      pen.fillRect(piece.x(), middle(height), piece.width(), height);
    }
  }

  @Override
  @Nullable Tooltip tip() {
    TaskRecord task = getItem();
    if (task == null || isEmpty()) {
      return null;
    }
    Tooltip tip = new Tooltip();
    tip.setOnShowing(_ -> tip.setText(PhaseWords.of(task, model.now())));
    return tip;
  }

  /// Bars take what width they are given.
  @Override
  double wanted() {
    return getWidth();
  }

  @Override
  void clear() {
    canvas.getGraphicsContext2D().clearRect(-MARGIN, 0, canvas.getWidth(), canvas.getHeight());
  }

  @Override
  public void resize(double width, double height) {
    super.resize(width, height);
    double across = Math.max(2 * MARGIN, Math.floor(width));
    double down = Math.floor(height);
    if (across != canvas.getWidth() || down != canvas.getHeight()) {
      canvas.setWidth(across);
      canvas.setHeight(down);
      redraw();
    }
  }

  private double middle(double height) {
    return Math.floor((canvas.getHeight() - height) / 2);
  }
}
