package dev.muster.ui.stats;

import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// How many requests took how long, on a logarithmic scale. A click on a bar shows its tasks alone;
/// the arrow keys go from bar to bar, and Enter does the same.
final class TimesChart extends Chart {
  private static final int NOWHERE = -1;

  private final StatsModel model;
  private Spread spread = Spread.NONE;
  private int cursor = NOWHERE;

  TimesChart(StatsModel model) {
    this.model = model;
    setId("stats-times");
    setFocusTraversable(true);
    setOnMouseMoved(mouse -> go(at(mouse)));
    setOnMouseExited(_ -> go(NOWHERE));
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(focused -> go(focused && cursor < 0 ? fullest() : cursor));
    OnScreen.tell(this, model.statsProperty(), stats -> show(stats.times()));
  }

  private void show(Spread next) {
    if (!next.equals(spread)) {
      boolean moved =
          next.slices().isEmpty()
              || spread.slices().isEmpty()
              || next.slices().getFirst().from() != spread.slices().getFirst().from();
      spread = next;
      cursor = moved || cursor >= next.slices().size() ? NOWHERE : cursor;
      setAccessibleText(
          Texts.get(
              "stats.times.spoken",
              spread.count(),
              InWords.time(spread.p50()),
              InWords.time(spread.p95()),
              InWords.time(spread.max())));
      draw();
    }
  }

  @Override
  List<Mark> draw(GraphicsContext pen, double width, double height) {
    List<Slice> slices = spread.slices();
    int most = slices.stream().mapToInt(Slice::count).max().orElse(0);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      double left = Math.rint(i * width / slices.size());
      double right = Math.rint((i + 1) * width / slices.size());
      if (i == cursor) {
        ink(pen, Ink.CURSOR);
        pen.fillRect(left, 0, right - left, height);
      }
      if (slice.count() > 0) {
        double tall = Math.max(2, Math.rint(slice.count() * height / most));
        ink(pen, Ink.TIME);
        pen.fillRect(left, height - tall, Math.max(1, right - left - 1), tall);
      }
      if (slice.beginsDecade()) {
        marks.add(new Mark(Slice.label(slice.from()), left));
      }
    }
    percentile(pen, spread.p50(), width, height);
    percentile(pen, spread.p95(), width, height);
    return marks;
  }

  private void percentile(GraphicsContext pen, long nanos, double width, double height) {
    List<Slice> slices = spread.slices();
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      if (nanos >= slice.from() && nanos < slice.to()) {
        double within = (double) (nanos - slice.from()) / (slice.to() - slice.from());
        ink(pen, Ink.MARK);
        pen.fillRect(Math.rint((i + within) * width / slices.size()), 0, 1, height);
      }
    }
  }

  private int at(MouseEvent mouse) {
    int count = spread.slices().size();
    int slice = (int) Math.floor(mouse.getX() * count / Math.max(1, getWidth()));
    return count == 0 ? NOWHERE : Math.clamp(slice, 0, count - 1);
  }

  private int fullest() {
    int fullest = NOWHERE;
    List<Slice> slices = spread.slices();
    for (int i = 0; i < slices.size(); i++) {
      if (fullest < 0 || slices.get(i).count() > slices.get(fullest).count()) {
        fullest = i;
      }
    }
    return fullest;
  }

  private void go(int slice) {
    if (slice != cursor) {
      cursor = slice;
      tip(slice < 0 ? "" : words(spread.slices().get(slice)));
      setAccessibleHelp(slice < 0 ? "" : words(spread.slices().get(slice)));
      draw();
    }
  }

  private static String words(Slice slice) {
    String count = Texts.get("stats.times.count", slice.count());
    return slice.from() == 0
        ? Texts.get("stats.times.under", count, Slice.label(slice.to()))
        : slice.to() == Long.MAX_VALUE
            ? Texts.get("stats.times.over", count, Slice.label(slice.from()))
            : Texts.get(
                "stats.times.between", count, Slice.label(slice.from()), Slice.label(slice.to()));
  }

  private void clicked(MouseEvent mouse) {
    requestFocus();
    go(at(mouse));
    choose();
  }

  private void choose() {
    go(cursor < 0 ? fullest() : cursor);
    if (cursor >= 0) {
      model.choose(spread.slices().get(cursor).query());
    }
  }

  private void keyPressed(KeyEvent key) {
    int last = spread.slices().size() - 1;
    switch (key.getCode()) {
      case LEFT -> go(Math.max(Math.min(0, last), cursor - 1));
      case RIGHT -> go(Math.min(last, cursor + 1));
      case HOME -> go(Math.min(0, last));
      case END -> go(last);
      case ENTER, SPACE -> choose();
      default -> {
        return;
      }
    }
    key.consume();
  }
}
