package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `asyncio.gather`: the results in input order. Without `returnExceptions` it raises at the first
/// failure or cancelled child and lets the others run on; with it, failures and cancels are results
/// in their places. A timeout is `wait_for` around it and cancels every child.
public record Gather(boolean returnExceptions, @Nullable Duration timeout) implements Policy {
  @Override
  public Verdict ended(int task, Outcome outcome, int pending) {
    if (!returnExceptions && !(outcome instanceof Outcome.Succeeded)) {
      return Verdict.settle(new Settlement.RaisedTask(task), Rest.KEEP);
    }
    return pending == 0 ? Verdict.settle(new Settlement.Returned(), Rest.KEEP) : Verdict.GO_ON;
  }

  @Override
  public Verdict limitPassed() {
    return Verdict.settle(new Settlement.RaisedTimeout(), Rest.CANCEL_FIRST);
  }

  @Override
  public Verdict cancelled() {
    return Verdict.settle(new Settlement.RaisedCancelled(), Rest.CANCEL_FIRST);
  }

  /// Without `return_exceptions` the first cancelled child makes it raise, and that is one without
  /// a limit of its own. How many turns the raise itself takes depends on whether a `wait_for`
  /// stands around the gather.
  @Override
  public boolean outlasts(Request child, boolean plainBefore) {
    if (returnExceptions || !child.hasOwnLimit()) {
      return false;
    }
    return timeout == null ? !child.shield() || plainBefore : !child.shield() && plainBefore;
  }

  @Override
  public String asCode() {
    String call = returnExceptions ? "gather(*tasks, return_exceptions=True)" : "gather(*tasks)";
    return timeout == null ? call : "wait_for(" + call + ", " + Policy.seconds(timeout) + ")";
  }
}
