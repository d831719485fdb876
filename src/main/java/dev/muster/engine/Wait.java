package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `asyncio.wait`: returns the done and the pending set, and cancels nothing, not even when its
/// timeout passes. What its caller does with the pending ones is `then`.
public record Wait(ReturnWhen returnWhen, @Nullable Duration timeout, Then then) implements Policy {
  /// When a wait returns; a cancelled child is no exception, a timed-out one is.
  public enum ReturnWhen {
    ALL_COMPLETED,
    FIRST_EXCEPTION,
    FIRST_COMPLETED
  }

  /// What follows a wait that returned with tasks pending.
  public enum Then {
    KEEP,
    CANCEL,
    /// Wait again, until none is pending.
    REPEAT
  }

  @Override
  public Verdict ended(int task, Outcome outcome, int pending) {
    if (pending == 0) {
      return Verdict.settle(new Settlement.Returned(), Rest.KEEP);
    }
    boolean enough =
        switch (returnWhen) {
          case ALL_COMPLETED -> false;
          case FIRST_EXCEPTION -> outcome.isException();
          case FIRST_COMPLETED -> true;
        };
    return enough ? returned() : Verdict.GO_ON;
  }

  @Override
  public Verdict limitPassed() {
    return returned();
  }

  @Override
  public Verdict cancelled() {
    return Verdict.settle(new Settlement.RaisedCancelled(), Rest.KEEP);
  }

  private Verdict returned() {
    Rest rest =
        switch (then) {
          case KEEP -> Rest.KEEP;
          case CANCEL -> Rest.CANCEL_AFTER;
          case REPEAT -> Rest.AWAIT_AGAIN;
        };
    return Verdict.settle(new Settlement.Returned(), rest);
  }

  @Override
  public String asCode() {
    String limit = timeout == null ? "" : ", timeout=" + Policy.seconds(timeout);
    return "wait(tasks" + limit + ", return_when=" + returnWhen + ")";
  }
}
