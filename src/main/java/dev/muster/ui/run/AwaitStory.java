package dev.muster.ui.run;

import static dev.muster.ui.run.AwaitWords.Verb.AWAITING;
import static dev.muster.ui.run.AwaitWords.Verb.RAISED;
import static dev.muster.ui.run.AwaitWords.Verb.RETURNED;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Outcome;
import dev.muster.engine.Policy;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Wait;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Follows one run's await, and the next when its pending tasks are awaited again, and puts it into
/// words.
final class AwaitStory {
  private final RunRecord record;
  private @Nullable TaskRecord firstDone;
  private @Nullable TaskRecord firstException;
  private int exceptions;
  private int cancelled;
  private long began;
  private long roundBegan;
  private int roundsBefore;
  private boolean limitPassed;

  AwaitStory(RunRecord record) {
    this.record = record;
  }

  /// Follows an event that the record has folded in.
  void apply(RunEvent event) {
    switch (event) {
      case RunEvent.Ended(_, int task, Outcome outcome, _) -> ended(task, outcome);
      case RunEvent.Rounded(long at, _, _) -> {
        limitPassed = limitPassedAt(at);
        roundBegan = at;
      }
      case RunEvent.Resumed(long at, _) -> {
        began = at;
        roundBegan = at;
        limitPassed = false;
        firstDone = null;
        firstException = null;
        exceptions = 0;
        roundsBefore = record.rounds().size();
      }
      case RunEvent.Queued _,
          RunEvent.Started _,
          RunEvent.Repeats _,
          RunEvent.Waits _,
          RunEvent.Held _,
          RunEvent.WorkEnded _,
          RunEvent.Yielded _,
          RunEvent.YieldedTimeouts _,
          RunEvent.Settled _,
          RunEvent.Finished _ -> {}
    }
  }

  AwaitWords words(long now) {
    Settlement settlement = record.settlement();
    return settlement == null ? awaiting(now) : settled(settlement);
  }

  private void ended(int task, Outcome outcome) {
    if (record.settlement() != null) {
      return;
    }
    firstDone = firstDone == null ? record.task(task) : firstDone;
    if (outcome.isException()) {
      exceptions++;
      firstException = firstException == null ? record.task(task) : firstException;
    }
    if (outcome instanceof Outcome.Cancelled) {
      cancelled++;
    }
  }

  private boolean limitPassedAt(long at) {
    var limit = policy().timeout();
    return limit != null && at - roundBegan >= limit.toNanos();
  }

  private AwaitWords awaiting(long now) {
    List<String> counts = new ArrayList<>();
    counts.add(Texts.get("run.await.counts", record.done(), record.pending()));
    if (rounds() > 0) {
      counts.add(Texts.get("run.await.round", rounds() + 1));
    }
    return new AwaitWords(
        AWAITING,
        code(),
        AsyncioCall.of(policy()),
        Texts.get("run.await.since"),
        InWords.time(now - began),
        String.join(Texts.get("run.await.and"), counts),
        "",
        -1,
        true,
        false,
        false,
        false,
        again());
  }

  private AwaitWords settled(Settlement settlement) {
    TaskRecord cause = cause(settlement);
    boolean left = record.pending() > 0;
    return new AwaitWords(
        settlement.returned() ? RETURNED : RAISED,
        code(),
        AsyncioCall.of(policy()),
        Texts.get("run.await.at"),
        InWords.time(record.settledAt()),
        counts(),
        causeText(settlement, cause),
        cause == null ? -1 : cause.index(),
        false,
        left,
        left,
        record.workRunningOn() > 0,
        again());
  }

  private String counts() {
    List<String> parts = new ArrayList<>();
    int pendingThen = record.settledPending();
    int done = record.tasks().size() - pendingThen;
    if (policy() instanceof AsCompleted && record.settlement() instanceof Settlement.Returned) {
      parts.add(Texts.get("run.await.delivered", record.yields().size()));
      if (record.yieldedTimeouts() > 0) {
        parts.add(Texts.get("run.await.delivered-timeouts", record.yieldedTimeouts()));
      }
    } else if (pendingThen == 0) {
      parts.add(Texts.get("run.await.all-done", done));
    } else {
      parts.add(Texts.get("run.await.counts", done, pendingThen));
    }
    if (cancelled > 0 && pendingThen == 0) {
      parts.add(Texts.get("run.await.cancelled", cancelled));
    }
    if (rounds() > 1) {
      parts.add(Texts.get("run.await.rounds", rounds()));
    }
    parts.addAll(left(pendingThen));
    return String.join(Texts.get("run.await.and"), parts);
  }

  private List<String> left(int pendingThen) {
    int left = record.pending();
    if (left > 0) {
      return List.of(
          left == pendingThen
              ? Texts.get("run.await.still-running")
              : Texts.get("run.await.left-running", left));
    }
    return record.workRunningOn() > 0
        ? List.of(Texts.get("run.await.shielded", record.workRunningOn()))
        : List.of();
  }

  private @Nullable TaskRecord cause(Settlement settlement) {
    return switch (settlement) {
      case Settlement.RaisedTask(int task) -> record.task(task);
      case Settlement.RaisedGroup(int task) -> record.task(task);
      case Settlement.Returned _ -> firstException == null ? firstCompleted() : firstException;
      case Settlement.RaisedTimeout _, Settlement.RaisedCancelled _ -> null;
    };
  }

  /// What made a wait return that waits for nothing more than that.
  private @Nullable TaskRecord firstCompleted() {
    boolean first =
        policy() instanceof Wait wait && wait.returnWhen() == Wait.ReturnWhen.FIRST_COMPLETED;
    return first && !limitPassed && rounds() < 2 ? firstDone : null;
  }

  private String causeText(Settlement settlement, @Nullable TaskRecord cause) {
    return switch (settlement) {
      case Settlement.RaisedTask _ -> about(raised(cause), cause);
      case Settlement.RaisedGroup _ -> about("run.await.raised-group", cause);
      case Settlement.RaisedTimeout _ ->
          Texts.get(
              "run.await.timeout", TaskWords.limit(Objects.requireNonNull(policy().timeout())));
      case Settlement.RaisedCancelled _ -> Texts.get("run.await.was-cancelled");
      case Settlement.Returned _ ->
          cause == null
              ? (limitPassed ? Texts.get("run.await.limit-passed") : "")
              : about(
                  cause.equals(firstException)
                      ? "run.await.first-exception"
                      : "run.await.first-completed",
                  cause);
    };
  }

  private static String raised(@Nullable TaskRecord cause) {
    Outcome outcome = cause == null ? null : cause.outcome();
    if (outcome instanceof Outcome.TimedOut) {
      return "run.await.raised-timeout";
    }
    return outcome instanceof Outcome.Cancelled ? "run.await.raised-cancelled" : "run.await.raised";
  }

  private String about(String key, @Nullable TaskRecord task) {
    return task == null
        ? ""
        : Texts.get(
            key,
            TaskWords.number(task),
            TaskWords.status(task, task.endedAt()).toString(),
            exceptions);
  }

  /// Of this await: the one before may have had some.
  private int rounds() {
    return record.rounds().size() - roundsBefore;
  }

  private Policy policy() {
    return record.plan().policy();
  }

  /// Which tasks it awaits is plain here: those that stand above.
  private String code() {
    return policy().asCode().replace("(tasks, ", "(");
  }

  private String again() {
    return Texts.get(policy() instanceof Wait ? "run.await.wait-again" : "run.await.again");
  }
}
