package dev.muster.engine;

/// What an await came to. The results themselves are the tasks' outcomes.
public sealed interface Settlement {
  /// It returned: gather and task group their results in input order, wait its last done and
  /// pending sets, as_completed its end.
  record Returned() implements Settlement {}

  /// It raised what this task ended with: a failure, a timeout or a cancel.
  record RaisedTask(int task) implements Settlement {}

  /// Its own limit passed, and it raised `TimeoutError`.
  record RaisedTimeout() implements Settlement {}

  /// It was cancelled itself, and raised `CancelledError`.
  record RaisedCancelled() implements Settlement {}

  /// It raised an exception group with what this task failed with; its siblings were cancelled.
  record RaisedGroup(int task) implements Settlement {}

  default boolean returned() {
    return this instanceof Returned;
  }
}
