package dev.muster.ui.stats;

import dev.muster.ui.InWords;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// How many requests ended a second, from the run's begin to now, in the colours of what they came
/// to.
final class FlowChart extends BarChart {
  private Flow flow = Flow.NONE;

  FlowChart(StatsModel model) {
    super(model);
    setId("stats-flow");
    OnScreen.tell(this, model.statsProperty(), stats -> show(stats.flow()));
  }

  private void show(Flow next) {
    if (!next.equals(flow)) {
      boolean moved = next.width() != flow.width();
      flow = next;
      changed(moved);
      setAccessibleText(
          Texts.get("stats.flow.spoken", InWords.rate(flow.latest()), InWords.rate(flow.peak())));
      draw();
    }
  }

  @Override
  List<Mark> draw(GraphicsContext pen, double width, double height) {
    if (flow.slots().isEmpty()) {
      return List.of();
    }
    double most = 0;
    for (int i = 0; i < flow.slots().size(); i++) {
      most = Math.max(most, flow.rate(i));
    }
    for (int i = 0; i < flow.slots().size(); i++) {
      double left = Math.rint(x(i, width));
      double right = Math.max(left + 1, Math.rint(x(i + 1, width)));
      cursor(pen, i, left, right - left, height);
      stack(pen, flow.slots().get(i), left, right - left, flow.rate(i) / most * height, height);
    }
    return List.of(
        new Mark(Texts.get("stats.flow.begin"), 0), new Mark(InWords.time(span()), width));
  }

  /// One slot, from the bottom up. What isn't nothing is at least a pixel.
  private void stack(
      GraphicsContext pen, Flow.Slot slot, double x, double width, double tall, double height) {
    double sum = Math.max(1, slot.sum());
    double top = height;
    top = piece(pen, Ink.FAILED, x, top, width, slot.failed() / sum * tall);
    top = piece(pen, Ink.TIMED_OUT, x, top, width, slot.timedOut() / sum * tall);
    top = piece(pen, Ink.CANCELLED, x, top, width, slot.cancelled() / sum * tall);
    piece(pen, Ink.SUCCEEDED, x, top, width, slot.succeeded() / sum * tall);
  }

  private double piece(
      GraphicsContext pen, Ink ink, double x, double bottom, double width, double tall) {
    if (tall <= 0) {
      return bottom;
    }
    double whole = Math.max(1, Math.rint(tall));
    ink(pen, ink);
    pen.fillRect(x, bottom - whole, width, whole);
    return bottom - whole;
  }

  private long span() {
    return Math.max(flow.elapsed(), flow.width());
  }

  private double x(int slot, double width) {
    return Math.min(width, (double) slot * flow.width() / span() * width);
  }

  @Override
  int bars() {
    return flow.slots().size();
  }

  @Override
  int tasks(int bar) {
    return flow.slots().get(bar).sum();
  }

  @Override
  int at(double share) {
    int slot = (int) Math.floor(share * span() / flow.width());
    return slot < 0 || slot >= bars() ? NOWHERE : slot;
  }

  @Override
  String query(int bar) {
    return "ended>=%s ended<%s"
        .formatted(Slice.term(bar * flow.width()), Slice.term((bar + 1) * flow.width()));
  }

  @Override
  String words(int slot) {
    Flow.Slot what = flow.slots().get(slot);
    return Texts.get(
        "stats.flow.slot",
        InWords.time(slot * flow.width()),
        InWords.rate(flow.rate(slot)),
        what.succeeded(),
        what.failed(),
        what.timedOut(),
        what.cancelled());
  }
}
