package dev.muster.ui.run;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Paints;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// Lies over the table and shows when the await was over: a dashed line across all rows, with its
/// words. A wait that returned before and waited again has a thin line for each return. The words
/// stay inside the waterfall: where it is narrow they lie over the line, then only the time is
/// said, then nothing.
final class AwaitLine extends Pane {
  private static final double FROM_BOTTOM = 8;
  private static final double GAP = 6;

  /// What lies closer together than this many pixels is drawn once, or hundreds of returns would
  /// cover the bars.
  private static final double APART = 8;

  private final RunModel model;
  private final TimeAxis axis;
  private final Paints<Ink> palette;
  private final Canvas rounds = new Canvas();
  private final Line line = new Line();
  private final Label words = new Label();

  AwaitLine(RunModel model, TimeAxis axis, Paints<Ink> palette) {
    this.model = model;
    this.axis = axis;
    this.palette = palette;
    setMouseTransparent(true);
    getStyleClass().add("await");
    rounds.setManaged(false);
    line.setManaged(false);
    line.getStyleClass().add("await-line");
    words.setManaged(false);
    words.getStyleClass().add("await-words");
    getChildren().addAll(palette, rounds, line, words);
    axis.localToSceneTransformProperty().subscribe((_, _) -> update());
    axis.prefWidthProperty().subscribe((_, _) -> update());
    axis.sceneProperty()
        .subscribe((_, _) -> update()); // a header that is built anew is away at times
    layoutBoundsProperty().subscribe((_, _) -> update());
    OnScreen.tell(this, model.awaitProperty(), _ -> update());
    OnScreen.tell(this, model.totalsProperty().map(Totals::shown), _ -> update());
    OnScreen.tell(this, model.scaleProperty(), _ -> update());
    update();
  }

  private void update() {
    RunRecord record = axis.getScene() == null ? null : model.record();
    double x = record == null || record.settledAt() < 0 ? -1 : x(record.settledAt());
    line.setVisible(inSight(x));
    words.setVisible(inSight(x));
    if (record != null && inSight(x)) {
      place(record, x);
    }
    drawRounds(record == null ? List.of() : record.rounds());
  }

  private void place(RunRecord record, double x) {
    line.setStartX(x + 0.5);
    line.setEndX(x + 0.5);
    line.setStartY(0);
    line.setEndY(getHeight());
    double from = sceneToLocal(axis.localToScene(0, 0)).getX();
    if (!fit(words(record), from)) {
      words.setVisible(fit(InWords.time(record.settledAt()), from));
    }
    double left = x - GAP - words.getWidth();
    double right = Math.min(x + GAP, getWidth() - words.getWidth());
    words.relocate(right < x + GAP && left >= from ? left : Math.max(right, from), above());
  }

  /// Near the lower edge; where rows reach down to there, between the bars of two of them.
  private double above() {
    double height = words.getHeight();
    double lowest = getHeight() - height - FROM_BOTTOM;
    double rows = sceneToLocal(axis.localToScene(0, axis.getHeight())).getY();
    double border =
        rows + TaskTable.ROW_HEIGHT * Math.floor((lowest - rows) / TaskTable.ROW_HEIGHT);
    boolean free = rows + TaskTable.ROW_HEIGHT * model.rows().size() <= lowest;
    return Math.floor(free || border <= rows ? lowest : border - height / 2);
  }

  /// Whether the waterfall is wide enough for the text: the other columns aren't covered.
  private boolean fit(String text, double from) {
    words.setText(text);
    words.autosize();
    return words.getWidth() <= getWidth() - from;
  }

  private void drawRounds(List<RunEvent.Rounded> returns) {
    rounds.setWidth(getWidth());
    rounds.setHeight(getHeight());
    GraphicsContext pen = rounds.getGraphicsContext2D();
    pen.clearRect(0, 0, rounds.getWidth(), rounds.getHeight());
    pen.setFill(palette.of(Ink.ROUND));
    double last = -APART;
    for (RunEvent.Rounded round : returns) {
      double x = x(round.at());
      if (x - last >= APART && inSight(x)) {
        pen.fillRect(x, 0, 1, rounds.getHeight());
        last = x;
      }
    }
  }

  private boolean inSight(double x) {
    return x >= 0 && x < getWidth();
  }

  private double x(long nanos) {
    Scale scale = model.scaleProperty().get();
    if (!scale.shows(nanos)) {
      return -1;
    }
    double inAxis = scale.x(nanos, axis.across());
    return Math.rint(sceneToLocal(axis.localToScene(inAxis, 0)).getX());
  }

  private static String words(RunRecord record) {
    Settlement settlement = record.settlement();
    boolean returned = settlement != null && settlement.returned();
    return Texts.get(
        returned ? "run.line.returned" : "run.line.raised",
        name(record.plan().policy()),
        InWords.time(record.settledAt()));
  }

  private static String name(Policy policy) {
    return switch (policy) {
      case Gather _ -> "gather";
      case AsCompleted _ -> "as_completed";
      case Wait _ -> "wait";
      case TaskGroup _ -> "TaskGroup";
    };
  }
}
