package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `asyncio.as_completed`: delivers each task as it ends. When its timeout passes it delivers one
/// timeout for each pending task, and they all run on.
public record AsCompleted(@Nullable Duration timeout) implements Policy {
  @Override
  public Verdict ended(int task, Outcome outcome, int pending) {
    return pending == 0 ? Verdict.settle(new Settlement.Returned(), Rest.KEEP) : Verdict.GO_ON;
  }

  @Override
  public Verdict limitPassed() {
    return Verdict.settle(new Settlement.Returned(), Rest.KEEP);
  }

  @Override
  public Verdict cancelled() {
    return Verdict.settle(new Settlement.RaisedCancelled(), Rest.KEEP);
  }

  @Override
  public String asCode() {
    return timeout == null
        ? "as_completed(tasks)"
        : "as_completed(tasks, timeout=" + Policy.seconds(timeout) + ")";
  }
}
