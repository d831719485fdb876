package dev.muster.settings;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The chosen policy, and the options of all of them: who goes to another policy and back finds its
/// options as they were.
///
/// @param returnExceptions gather's option
/// @param returnWhen wait's option
/// @param then wait's option
/// @param timeout the await's own limit; a task group has none
public record AwaitChoice(
    Kind kind,
    boolean returnExceptions,
    ReturnWhen returnWhen,
    Then then,
    @Nullable Duration timeout) {
  public static final AwaitChoice DEFAULT =
      new AwaitChoice(Kind.GATHER, false, ReturnWhen.ALL_COMPLETED, Then.KEEP, null);

  /// Which of asyncio's calls.
  public enum Kind {
    GATHER,
    AS_COMPLETED,
    WAIT,
    TASK_GROUP
  }

  public AwaitChoice {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(returnWhen);
    Objects.requireNonNull(then);
    Settings.must(timeout == null || timeout.isPositive(), "the await's limit");
  }

  /// The choice as a policy.
  public Policy policy() {
    return switch (kind) {
      case GATHER -> new Gather(returnExceptions, timeout);
      case AS_COMPLETED -> new AsCompleted(timeout);
      case WAIT -> new Wait(returnWhen, timeout, then);
      case TASK_GROUP -> new TaskGroup();
    };
  }

  /// This choice with `policy` chosen; options that it doesn't have stay as they are.
  public AwaitChoice with(Policy policy) {
    return switch (policy) {
      case Gather(boolean exceptions, Duration limit) ->
          new AwaitChoice(Kind.GATHER, exceptions, returnWhen, then, limit);
      case AsCompleted(Duration limit) ->
          new AwaitChoice(Kind.AS_COMPLETED, returnExceptions, returnWhen, then, limit);
      case Wait(ReturnWhen when, Duration limit, Then next) ->
          new AwaitChoice(Kind.WAIT, returnExceptions, when, next, limit);
      case TaskGroup() ->
          new AwaitChoice(Kind.TASK_GROUP, returnExceptions, returnWhen, then, timeout);
    };
  }
}
