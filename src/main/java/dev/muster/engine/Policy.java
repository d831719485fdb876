package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a run awaits its tasks, as one of asyncio's calls would. Told of each ending, a policy says
/// whether the await settles now, and with what. It knows no transport and keeps no state; the
/// machine counts for it. The referee on each rule is CPython, through `AsyncioConformanceTest`.
public sealed interface Policy permits Gather, AsCompleted, Wait, TaskGroup {
  /// The await's own limit, counted from its beginning (for wait, from each round's).
  @Nullable Duration timeout();

  /// A task has ended, and `pending` awaited ones have not.
  Verdict ended(int task, Outcome outcome, int pending);

  /// The limit has passed while tasks were pending.
  Verdict limitPassed();

  /// The await itself was cancelled while tasks were pending.
  Verdict cancelled();

  /// When the await cancels its children and then raises: whether this child's cancel takes effect
  /// only behind the raise, at the same instant. A child under a limit of its own is nested deeper
  /// and needs more turns of asyncio's loop than one without, and some raises don't wait for it.
  ///
  /// @param plainBefore whether a pending child without a limit of its own stands before it
  default boolean outlasts(Request child, boolean plainBefore) {
    return false;
  }

  /// The call in Python, for someone who knows asyncio: `wait(tasks, return_when=FIRST_EXCEPTION)`.
  String asCode();

  /// What a policy says: `settlement` is `null` while the await goes on.
  record Verdict(@Nullable Settlement settlement, Rest rest) {
    static final Verdict GO_ON = new Verdict(null, Rest.KEEP);

    static Verdict settle(Settlement settlement, Rest rest) {
      return new Verdict(settlement, rest);
    }
  }

  /// What becomes of the pending tasks when the await settles.
  enum Rest {
    /// They run on.
    KEEP,
    /// They are cancelled, and only then the await settles: gather's limit, a task group's failure.
    CANCEL_FIRST,
    /// The await returns, and its caller cancels them.
    CANCEL_AFTER,
    /// The await returns, and its caller awaits them again.
    AWAIT_AGAIN
  }

  /// A duration as Python writes seconds: `2`, `0.5`.
  static String seconds(Duration limit) {
    String plain = Double.toString(limit.toNanos() / 1e9);
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
