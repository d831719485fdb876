package dev.muster.terminal;

import dev.muster.engine.Quantities;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.export.Shown;
import dev.muster.export.Totals;
import dev.muster.export.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The run in a handful of lines: how many ended how, how fast, what the await came to, and what
/// went wrong how often.
final class SummaryReport implements Report {
  private static final List<TaskState> ENDS =
      List.of(TaskState.SUCCEEDED, TaskState.FAILED, TaskState.TIMED_OUT, TaskState.CANCELLED);
  private static final int MOST_REASONS = 10;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Sink sink;
  private final Paint paint;

  SummaryReport(Sink sink, Paint paint) {
    this.sink = sink;
    this.paint = paint;
  }

  @Override
  public void row(TaskRecord task) {}

  @Override
  public void end(RunRecord run) {
    Totals totals = Totals.of(run);
    line(paint.strong(count(run.tasks().size(), "request") + " in " + elapsed(run)));
    labelled("Outcome", outcomes(run, paint));
    labelled("Status", statuses(totals));
    labelled("Time", times(totals));
    labelled("Traffic", traffic(run, totals));
    labelled("Await", Words.await(run));
    reasons(totals);
  }

  private static String outcomes(RunRecord run, Paint paint) {
    return ENDS.stream()
        .filter(state -> run.count(state) > 0)
        .map(state -> paint.state(state, number(run.count(state)) + " " + Words.state(state)))
        .collect(Collectors.joining(" · "));
  }

  /// The run in one line, for whoever has the results elsewhere.
  static String inOneLine(RunRecord run) {
    return "%s in %s: %s; %s"
        .formatted(
            count(run.tasks().size(), "request"),
            elapsed(run),
            outcomes(run, Paint.PLAIN),
            Words.await(run));
  }

  private String statuses(Totals totals) {
    return totals.statuses().entrySet().stream()
        .map(e -> paint.status(e.getKey(), number(e.getValue()) + " × " + e.getKey()))
        .collect(Collectors.joining(" · "));
  }

  private static String times(Totals totals) {
    return totals.anyAnswered()
        ? String.format(
            Locale.ROOT,
            "p50 %s · p95 %s · max %s",
            Quantities.time(totals.percentile(50)),
            Quantities.time(totals.percentile(95)),
            Quantities.time(totals.percentile(100)))
        : "";
  }

  private static String traffic(RunRecord run, Totals totals) {
    if (totals.sent() == 0) {
      return "";
    }
    double seconds = Math.max(1, over(run)) / (double) NANOS_PER_SECOND;
    return Quantities.bytes(totals.bytes())
        + " received · "
        + Quantities.rate(totals.sent() / seconds)
        + (totals.repeats() == 0 ? "" : " · " + repeats(totals.repeats()));
  }

  private static String repeats(int number) {
    return number(number) + (number == 1 ? " retry" : " retries");
  }

  private void reasons(Totals totals) {
    List<Map.Entry<String, Integer>> most =
        totals.reasons().entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (int i = 0; i < Math.min(MOST_REASONS, most.size()); i++) {
      String reason = Shown.plain(most.get(i).getKey());
      labelled(i == 0 ? "Reasons" : "", number(most.get(i).getValue()) + " × " + reason);
    }
    if (most.size() > MOST_REASONS) {
      labelled("", "and " + count(most.size() - MOST_REASONS, "more reason"));
    }
  }

  private static String elapsed(RunRecord run) {
    return Quantities.time(over(run));
  }

  /// When the run was over; an interrupted one is over with its last task.
  private static long over(RunRecord run) {
    return run.finished()
        ? run.finishedAt()
        : run.tasks().stream().mapToLong(TaskRecord::endedAt).max().orElse(0);
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      line(paint.faint(String.format(Locale.ROOT, "%-9s", label)) + text);
    }
  }

  private void line(String text) {
    sink.write(text + "\n");
  }

  static String count(int number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
