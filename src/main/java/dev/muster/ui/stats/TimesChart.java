package dev.muster.ui.stats;

import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// How many requests took how long, on a logarithmic scale.
final class TimesChart extends BarChart {
  private Spread spread = Spread.NONE;

  TimesChart(StatsModel model) {
    super(model);
    setId("stats-times");
    OnScreen.tell(this, model.statsProperty(), stats -> show(stats.times()));
  }

  private void show(Spread next) {
    if (!next.equals(spread)) {
      boolean moved =
          next.slices().isEmpty()
              || spread.slices().isEmpty()
              || next.slices().getFirst().from() != spread.slices().getFirst().from();
      spread = next;
      changed(moved);
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
      cursor(pen, i, left, right - left, height);
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

  @Override
  int bars() {
    return spread.slices().size();
  }

  @Override
  int tasks(int bar) {
    return spread.slices().get(bar).count();
  }

  @Override
  int at(double share) {
    return Math.clamp((int) Math.floor(share * bars()), 0, bars() - 1);
  }

  @Override
  String query(int bar) {
    return spread.slices().get(bar).query();
  }

  @Override
  String words(int bar) {
    Slice slice = spread.slices().get(bar);
    String count = Texts.get("stats.times.count", slice.count());
    return slice.from() == 0
        ? Texts.get("stats.times.under", count, Slice.label(slice.to()))
        : slice.to() == Long.MAX_VALUE
            ? Texts.get("stats.times.over", count, Slice.label(slice.from()))
            : Texts.get(
                "stats.times.between", count, Slice.label(slice.from()), Slice.label(slice.to()));
  }
}
