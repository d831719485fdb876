package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.util.List;

/// Filters of every kind, and what is suggested for them, tried on a copy of the tasks while
/// someone goes to write one: the JVM has compiled them by then. Without it the first pass over
/// 100,000 tasks takes some ten times as long as the tenth.
final class FilterWarmUp {
  /// So many are enough for the JVM to compile what they need, and few enough to be done with
  /// before the first letter is written.
  private static final int TASKS = 10_000;

  private static final List<String> QUERIES =
      List.of(
          "/:.*n{3}/",
          "/(t+)+$/",
          "no-such-part",
          "domain:no*,such",
          "status>=900",
          "time>1h",
          "is:done,slow",
          "mime-type:no/*",
          "error:no",
          "has-response-header:no",
          "status:999",
          "size>1g",
          "larger-than:1g",
          "queued>1h",
          "ended>1h",
          "method:NO",
          "protocol:no",
          "scheme:no");

  private FilterWarmUp() {}

  static List<Filter> filters() {
    return QUERIES.stream().map(Filter::parse).toList();
  }

  /// @param copy nobody else's
  static void run(RunRecord copy, Moment moment) {
    List<TaskRecord> all = copy.tasks();
    List<TaskRecord> some = all.subList(0, Math.min(all.size(), TASKS));
    filters().forEach(filter -> Rows.passed(some, filter, moment));
    for (FilterKey key : FilterKey.values()) {
      SeenValues.count(key, some);
    }
  }
}
