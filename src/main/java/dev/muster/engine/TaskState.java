package dev.muster.engine;

/// Where a task stands. The first three are pending, the others are ends.
public enum TaskState {
  DELAYED,
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  CANCELLED;

  public boolean pending() {
    return this == DELAYED || this == QUEUED || this == RUNNING;
  }

  /// The state that an outcome puts its task into.
  public static TaskState of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> SUCCEEDED;
      case Outcome.Failed _ -> FAILED;
      case Outcome.TimedOut _ -> TIMED_OUT;
      case Outcome.Cancelled _ -> CANCELLED;
    };
  }
}
