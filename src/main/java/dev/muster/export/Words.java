package dev.muster.export;

import dev.muster.engine.Outcome;
import dev.muster.engine.Quantities;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Urls;
import dev.muster.engine.Why;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// States, reasons and what an await came to, in words.
public final class Words {
  private Words() {}

  /// As people read it: `timed out`.
  public static String state(TaskState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// As scripts read it: `timed-out`.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Why it isn't a success; `null` when it is one.
  public static @Nullable String reason(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> null;
      case Outcome.Succeeded _ -> null;
      case Outcome.Failed(Outcome.FailureKind _, Why why) -> why.words();
      case Outcome.TimedOut(Outcome.TimeoutClock clock, Duration limit) ->
          word(clock) + " timeout of " + Quantities.time(limit);
      case Outcome.Cancelled(Outcome.CancelledBy by) ->
          switch (by) {
            case YOU -> "cancelled by you";
            case POLICY -> "cancelled by the policy";
            case RUN -> "cancelled with the run";
          };
    };
  }

  /// The request's own URL, with passwords masked and nothing in it that a terminal would act on.
  public static String url(TaskRecord task) {
    return Shown.plain(Urls.masked(task.request().url()));
  }

  /// The exception's name in Python where it is asyncio's own, otherwise the kind of failure;
  /// `null` when the await returned.
  public static @Nullable String raised(Settlement settlement, RunRecord run) {
    return switch (settlement) {
      case Settlement.Returned() -> null;
      case Settlement.RaisedTimeout() -> "TimeoutError";
      case Settlement.RaisedCancelled() -> "CancelledError";
      case Settlement.RaisedGroup _ -> "ExceptionGroup";
      case Settlement.RaisedTask(int task) -> raised(run.task(task).outcome());
    };
  }

  private static String raised(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null ->
          throw new IllegalStateException("an await raised what a pending task ended with");
      case Outcome.TimedOut _ -> "TimeoutError";
      case Outcome.Cancelled _ -> "CancelledError";
      case Outcome.Failed(Outcome.FailureKind kind, Why _) -> word(kind);
      case Outcome.Succeeded _ -> throw new IllegalStateException("a success can't be raised");
    };
  }

  /// The task whose end was raised; -1 when it was none.
  public static int raisedTask(Settlement settlement) {
    return switch (settlement) {
      case Settlement.RaisedTask(int task) -> task;
      case Settlement.RaisedGroup(int task) -> task;
      case Settlement.Returned _, Settlement.RaisedTimeout _, Settlement.RaisedCancelled _ -> -1;
    };
  }

  /// What the await came to, in one sentence.
  public static String await(RunRecord run) {
    String code = run.plan().policy().asCode();
    Settlement settlement = run.settlement();
    if (settlement == null) {
      return code + " was still waiting";
    }
    String when = " after " + Quantities.time(run.settledAt());
    String how = settlement.returned() ? " returned" + when : " raised" + when + because(run);
    return run.settledPending() == 0
        ? code + how
        : code + how + String.format(Locale.ROOT, ", %,d pending", run.settledPending());
  }

  private static String because(RunRecord run) {
    Settlement settlement = run.settlement();
    if (settlement == null) {
      return "";
    }
    int task = raisedTask(settlement);
    String reason = task < 0 ? null : reason(run.task(task).outcome());
    return reason == null
        ? ": " + raised(settlement, run)
        : String.format(Locale.ROOT, ": %s (#%d)", Shown.plain(reason), task + 1);
  }
}
