package dev.muster.terminal;

import dev.muster.export.Shown;
import dev.muster.input.Skipped;
import java.io.PrintStream;
import java.util.List;

/// Says what was not taken of a list: each line and why, as long as they are few. What stands on
/// the line is not repeated, for it may hold a secret.
final class Remarks {
  private static final int MOST = 20;

  private final PrintStream err;

  Remarks(PrintStream err) {
    this.err = err;
  }

  void say(Listed listed) {
    say(listed.skipped(), "line", "skipped");
    say(listed.warnings(), "remark", "on lines that were taken");
    if (!listed.sitemaps().isEmpty()) {
      err.println(Lists.notFetched(listed.sitemaps().size()));
    }
  }

  private void say(List<Skipped> some, String what, String became) {
    if (some.isEmpty()) {
      return;
    }
    err.println(SummaryReport.count(some.size(), what) + " " + became + ":");
    for (Skipped one : some.subList(0, Math.min(MOST, some.size()))) {
      err.printf("  line %,d: %s%n", one.line(), Shown.plain(one.reason().sentence()));
    }
    if (some.size() > MOST) {
      err.printf("  … and %,d more%n", some.size() - MOST);
    }
  }
}
