package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `asyncio.TaskGroup`: returns when all tasks are done. The first failure cancels the siblings and
/// is raised in an exception group; a cancelled child is no failure.
public record TaskGroup() implements Policy {
  @Override
  public @Nullable Duration timeout() {
    return null;
  }

  @Override
  public Verdict ended(int task, Outcome outcome, int pending) {
    if (outcome.isException()) {
      return Verdict.settle(new Settlement.RaisedGroup(task), Rest.CANCEL_FIRST);
    }
    return pending == 0 ? Verdict.settle(new Settlement.Returned(), Rest.KEEP) : Verdict.GO_ON;
  }

  @Override
  public Verdict limitPassed() {
    throw new IllegalStateException("a task group has no limit");
  }

  @Override
  public Verdict cancelled() {
    return Verdict.settle(new Settlement.RaisedCancelled(), Rest.CANCEL_FIRST);
  }

  @Override
  public String asCode() {
    return "async with TaskGroup()";
  }
}
