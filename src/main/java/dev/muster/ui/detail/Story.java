package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Why;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import org.jspecify.annotations.Nullable;

/// What became of a task, in one sentence: which clock ended it, who cancelled it, what the server
/// said, and whether a request still runs on behind its shield.
final class Story {
  private static final long AT_ONCE = 500_000;

  private final TaskRecord task;
  private final long now;

  private Story(TaskRecord task, long now) {
    this.task = task;
    this.now = now;
  }

  static String of(TaskRecord task, long now) {
    Story story = new Story(task, now);
    Outcome outcome = task.outcome();
    if (outcome == null) {
      return story.pending();
    }
    String how = story.ended(outcome);
    return task.tries() < 2 ? how : Texts.get("detail.story.attempts", how, task.tries());
  }

  private String pending() {
    Exchange exchange = task.exchange();
    if (exchange != null) {
      return Texts.get("detail.story.running", elapsed(), Words.doing(exchange));
    }
    if (task.backsOff()) {
      return backsOff();
    }
    return task.state() == TaskState.DELAYED
        ? Texts.get("detail.story.delayed", Words.limit(task.request().delay()))
        : Texts.get("detail.story.queued." + task.waitsFor(), Words.time(task.queued(now)));
  }

  private String backsOff() {
    TaskRecord.Attempt last = task.attempts().getLast();
    return Texts.get(
        "detail.story.backsOff",
        task.tries(),
        ending(last.outcome(), last.exchange()),
        task.tries() + 1,
        task.mostTries(),
        Words.time(Math.max(0, task.delayedUntil() - now)));
  }

  private String ended(Outcome outcome) {
    return switch (outcome) {
      case Succeeded(int status) -> answered(status);
      case Failed(FailureKind kind, Why why) -> failed(kind, InWords.why(why));
      case TimedOut timedOut -> endedEarly(timedOut(timedOut));
      case Cancelled cancelled -> endedEarly(cancelled(cancelled));
    };
  }

  private String answered(int status) {
    String key = status >= 400 ? "detail.story.answeredBadly" : "detail.story.answered";
    return Texts.get(key, Words.status(status, task.exchange()), elapsed(), redirects());
  }

  private String failed(FailureKind kind, String reason) {
    if (kind == FailureKind.STATUS) {
      return Texts.get("detail.story.failedByStatus", reason, elapsed());
    }
    return task.elapsed(now) < AT_ONCE
        ? Texts.get("detail.story.failedAtOnce", reason)
        : Texts.get("detail.story.failed", elapsed(), reason, redirects());
  }

  private String timedOut(TimedOut how) {
    String limit = Words.limit(how.limit());
    String key = started() ? "detail.story.timedOut." + how.clock() : "detail.story.timedOutQueued";
    return Texts.get(key, limit, whose(task.request(), how.clock()), elapsed());
  }

  private String cancelled(Cancelled how) {
    Exchange exchange = task.exchange();
    String by = Words.by(how.by());
    if (exchange != null && started()) {
      return Texts.get("detail.story.cancelled", by, elapsed(), Words.doing(exchange));
    }
    boolean delayed = task.queuedAt() < 0 || task.queuedAt() > task.endedAt();
    if (delayed && !task.attempts().isEmpty()) {
      return Texts.get("detail.story.cancelledBackingOff", by);
    }
    return Texts.get(
        delayed ? "detail.story.cancelledDelayed" : "detail.story.cancelledQueued", by);
  }

  /// What became of the request behind a task that ended before it.
  private String endedEarly(String how) {
    return Texts.get("detail.story.early", how, aftermath());
  }

  String aftermath() {
    Outcome work = task.workOutcome();
    if (work != null) {
      return Texts.get(
          "detail.after.outlived", ending(work, task.exchange()), Words.time(workTime()));
    }
    if (task.workRunning()) {
      return Texts.get("detail.after.runsOn");
    }
    if (!started() && !task.attempts().isEmpty()) {
      return Texts.get("detail.after.notUnderWay");
    }
    return Texts.get(started() ? "detail.after.closed" : "detail.after.neverStarted");
  }

  static String aftermath(TaskRecord task, long now) {
    return new Story(task, now).aftermath();
  }

  /// An outcome in a few words: "answered 200 OK".
  private static String ending(Outcome outcome, @Nullable Exchange exchange) {
    return switch (outcome) {
      case Succeeded(int status) ->
          Texts.get("detail.ending.answered", Words.status(status, exchange));
      case Failed(FailureKind _, Why why) -> Texts.get("detail.ending.failed", InWords.why(why));
      case TimedOut(TimeoutClock clock, var limit) ->
          Texts.get("detail.ending.timedOut." + clock, Words.limit(limit));
      case Cancelled(var by) -> Texts.get("detail.ending.cancelled", Words.by(by));
    };
  }

  private String whose(Request request, TimeoutClock clock) {
    if (!Words.own(request, clock)) {
      return Texts.get("detail.limit.session");
    }
    return request.line() > 0
        ? Texts.get("detail.limit.line", Integer.toString(request.line()))
        : Texts.get("detail.limit.own");
  }

  private int redirects() {
    Exchange exchange = task.exchange();
    return exchange == null ? 0 : exchange.redirects();
  }

  /// Behind a shield a request may start after its task has ended.
  private boolean started() {
    return task.startedAt() >= 0 && (task.endedAt() < 0 || task.startedAt() <= task.endedAt());
  }

  private long workTime() {
    return task.startedAt() < 0 ? 0 : task.workEndedAt() - task.startedAt();
  }

  private String elapsed() {
    return Words.time(task.elapsed(now));
  }
}
