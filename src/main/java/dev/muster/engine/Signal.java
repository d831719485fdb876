package dev.muster.engine;

import dev.muster.engine.Outcome.CancelledBy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A letter to the run: what has happened, or what the user asks for.
public sealed interface Signal {
  record Begin() implements Signal {}

  /// The time that the machine asked to be woken at has come.
  record Wake() implements Signal {}

  /// The transport has a connection for this task.
  record Connected(int task) implements Signal {}

  /// The transport is done with this task and has released its connection.
  ///
  /// @param retryAfter when the server wants to be asked again, `null` when it didn't say
  record WorkEnded(int task, Outcome outcome, @Nullable Duration retryAfter) implements Signal {
    public WorkEnded(int task, Outcome outcome) {
      this(task, outcome, null);
    }
  }

  /// The user cancels these tasks. Whatever has ended stays as it is.
  record Cancel(int[] tasks) implements Signal {}

  /// Every task that is still pending is cancelled; the await is told as each ends.
  ///
  /// @param by the user, or the policy where a caller cancels what an await has left
  record CancelPending(CancelledBy by) implements Signal {
    public CancelPending() {
      this(CancelledBy.YOU);
    }
  }

  /// The user cancels the await, as `task.cancel()` on the awaiting coroutine does: what becomes of
  /// the tasks is the policy's affair.
  record CancelAwait() implements Signal {}

  /// The user cancels the run as a whole: the await, every task, and what runs on behind a shield.
  record CancelAll() implements Signal {}

  /// The user awaits the pending tasks once more, with the same policy.
  record AwaitAgain() implements Signal {}

  /// The user stops requests that run on behind the shields of ended tasks.
  record StopShielded(int[] tasks) implements Signal {}

  /// The user changes how many may be in flight; what runs already runs on.
  record Change(Limits limits) implements Signal {}

  /// The user changes how many may start in a second.
  record ChangeRates(Rates rates) implements Signal {}
}
