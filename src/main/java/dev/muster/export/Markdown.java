package dev.muster.export;

import dev.muster.engine.Quantities;
import dev.muster.engine.TaskRecord;

/// A heading, the run in a handful of lines, and a table as GitHub reads it.
final class Markdown extends NamedFormat {
  Markdown() {
    super("markdown", "md");
  }

  @Override
  public boolean beginsWithTheEnd() {
    return true;
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Writing() {
      @Override
      public String begin() {
        return head(Summary.of(snapshot));
      }

      @Override
      public String row(TaskRecord task) {
        return line(task, Row.of(task, snapshot, secrets));
      }
    };
  }

  private static String head(Summary summary) {
    StringBuilder text = new StringBuilder("# Muster run\n\n");
    bullet(text, "Began", summary.when());
    bullet(text, "Outcome", summary.outcomes());
    bullet(text, "Status", summary.statuses());
    bullet(text, "Time", summary.times());
    bullet(text, "Received", summary.received());
    text.append("- **Await**: ").append(escaped(Shown.plain(summary.await()))).append('\n');
    summary.reasons().forEach(reason -> text.append("  - ").append(escaped(reason)).append('\n'));
    return text.append("\n| # | State | Status | Time | Size | Request |\n")
        .append("| ---: | --- | ---: | ---: | ---: | --- |\n")
        .toString();
  }

  private static void bullet(StringBuilder text, String label, String words) {
    if (!words.isEmpty()) {
      text.append("- **").append(label).append("**: ").append(words).append('\n');
    }
  }

  private static String line(TaskRecord task, Row row) {
    boolean started = task.startedAt() >= 0;
    String why = row.error() == null ? "" : " " + escaped(Shown.plain(row.error()));
    return "| %d | %s | %s | %s | %s | %s%s |\n"
        .formatted(
            task.index() + 1,
            Words.state(task.state()),
            row.status() == 0 ? "" : Integer.toString(row.status()),
            started ? Quantities.time(task.elapsed(row.until())) : "",
            started ? Quantities.bytes(row.bytes()) : "",
            code(Shown.plain(task.request().method() + " " + row.url())),
            why);
  }

  /// In a code span of a table a bar still parts cells, and the span ends at as many backticks as
  /// it began with.
  private static String code(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String gap = longest > 0 ? " " : "";
    return fence + gap + text.replace("|", "\\|") + gap + fence;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsEscape(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /// What means nothing inside a line stays as it is, so that the text reads well unrendered too.
  private static boolean needsEscape(char c) {
    return "\\`*_[]<>|~&".indexOf(c) >= 0;
  }
}
