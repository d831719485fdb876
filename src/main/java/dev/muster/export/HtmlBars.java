package dev.muster.export;

import dev.muster.engine.Phase;
import dev.muster.engine.Quantities;
import dev.muster.engine.TaskRecord;

/// The report's waterfall: a bar a row, on one scale from the run's beginning to its end.
///
/// @param whole the scale's length in nanoseconds
/// @param settledAt when the await was over, -1 while it goes on
record HtmlBars(long whole, long settledAt) {
  private static final int TICKS = 4;
  private static final double LEAST = 0.0005;

  static HtmlBars of(Snapshot snapshot) {
    return new HtmlBars(Math.max(1, snapshot.elapsed()), snapshot.run().settledAt());
  }

  /// Where the await's line stands; off the page without one.
  String await() {
    return settledAt < 0 ? "-9px" : Html.percent((double) settledAt / whole);
  }

  String axis() {
    StringBuilder html = new StringBuilder("Waterfall");
    for (int tick = 1; tick <= TICKS; tick++) {
      String at = Html.percent((double) tick / TICKS);
      html.append("<b style=\"left:").append(at).append("\">");
      html.append(Quantities.time(whole * tick / TICKS)).append("</b>");
    }
    return html.toString();
  }

  /// The queue thin, then each phase; the end mark is the row's own colour.
  void bar(StringBuilder html, TaskRecord task, Row row) {
    long from = task.queuedAt() < 0 ? row.until() : task.queuedAt();
    long at = task.startedAt() < 0 ? row.until() : task.startedAt();
    part(html, "q", from, at);
    for (Phase phase : Row.PHASES) {
      long next = at + row.nanos(phase);
      part(html, letter(phase), at, next);
      at = next;
    }
    if (row.error() != null) {
      html.append("<i class=x style=\"left:").append(share(row.until())).append("\"></i>");
    }
  }

  private void part(StringBuilder html, String kind, long from, long to) {
    double width = (double) (to - from) / whole;
    if (width < LEAST && !kind.equals("wt")) {
      return;
    }
    html.append("<i class=").append(kind).append(" style=\"left:").append(share(from));
    html.append(";width:").append(Html.percent(width)).append("\"></i>");
  }

  private String share(long at) {
    return Html.percent((double) at / whole);
  }

  private static String letter(Phase phase) {
    return switch (phase) {
      case STARTING -> "q";
      case RESOLVING -> "dn";
      case CONNECTING -> "cn";
      case SECURING -> "tl";
      case SENDING -> "se";
      case WAITING -> "wt";
      case RECEIVING -> "rc";
    };
  }
}
