package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Why;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attempts of a task that was tried again, each with what it came to, when, and how long it
/// took. The one under way is the story's affair.
final class AttemptRows {
  private final List<Row> rows = new ArrayList<>();

  private AttemptRows() {}

  static List<Row> of(TaskRecord task) {
    AttemptRows attempts = new AttemptRows();
    if (!task.attempts().isEmpty()) {
      attempts.rows.add(new Row.Heading(Texts.get("detail.heading.attempts")));
    }
    for (TaskRecord.Attempt attempt : task.attempts()) {
      attempts.row(attempt.outcome(), attempt.exchange(), attempt.startedAt(), attempt.endedAt());
    }
    Outcome last = task.outcome();
    if (last != null && !task.attempts().isEmpty() && task.startedAt() >= 0) {
      attempts.row(last, task.exchange(), task.startedAt(), task.endedAt());
    }
    return attempts.rows;
  }

  private void row(Outcome outcome, @Nullable Exchange exchange, long from, long to) {
    int number = Math.max(1, rows.size());
    rows.add(
        new Row.Fact(
            Texts.get("detail.attempt.name", number),
            Texts.get(
                "detail.attempt",
                outcome(outcome, exchange),
                Words.time(from),
                Words.time(to - from))));
  }

  static String outcome(Outcome outcome, @Nullable Exchange exchange) {
    return switch (outcome) {
      case Succeeded(int status) ->
          Texts.get("detail.attempt.answered", Words.status(status, exchange));
      case Failed(var _, Why why) -> InWords.why(why);
      case TimedOut(var clock, var limit) ->
          Texts.get("detail.attempt.timedOut." + clock, Words.limit(limit));
      case Cancelled(var by) -> Texts.get("detail.attempt.cancelled", Words.by(by));
    };
  }
}
