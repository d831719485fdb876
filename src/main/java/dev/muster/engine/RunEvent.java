package dev.muster.engine;

/// What happened in a run, in order. Each task has exactly one {@link Ended}, and one {@link
/// Started} for each attempt, each but the last followed by its {@link Repeats}. Every `at` is in
/// nanoseconds since the run began.
public sealed interface RunEvent {
  long at();

  /// A delayed task has waited its delay or back-off and now waits for a place in flight. The other
  /// tasks are queued from the beginning and have no such event.
  record Queued(long at, int task) implements RunEvent {}

  /// The request goes out; what the transport sees can be read from `exchange` while it does.
  record Started(long at, int task, Exchange exchange) implements RunEvent {}

  /// An attempt is over, and the task will be tried again.
  ///
  /// @param outcome what the attempt came to
  /// @param until when the back-off is over and the task asks for a place again
  record Repeats(long at, int task, Outcome outcome, long until) implements RunEvent {}

  /// A queued task now waits for this, and not for its turn among all.
  record Waits(long at, int task, WaitsFor what) implements RunEvent {}

  /// What all those queued wait for whom no {@link Waits} told of.
  record Held(long at, WaitsFor what) implements RunEvent {}

  /// @param workRunsOn whether the request outlives the task: only behind a shield
  record Ended(long at, int task, Outcome outcome, boolean workRunsOn) implements RunEvent {}

  /// The request that outlived its shielded task is over.
  record WorkEnded(long at, int task, Outcome outcome) implements RunEvent {}

  /// as_completed delivered this ended task.
  record Yielded(long at, int task) implements RunEvent {}

  /// as_completed's limit passed: it delivered one timeout for each of the `pending` tasks.
  record YieldedTimeouts(long at, int pending) implements RunEvent {}

  /// One wait returned.
  ///
  /// @param done tasks that ended since the round began, in input order; not to be changed
  /// @param pending how many of the awaited tasks had not ended
  record Rounded(long at, int[] done, int pending) implements RunEvent {}

  /// The await is over; the tasks left run on.
  record Settled(long at, Settlement settlement) implements RunEvent {}

  /// The user awaits the pending tasks once more, with the same policy.
  record Resumed(long at, int pending) implements RunEvent {}

  /// Every task has ended and every request is over. Nothing follows.
  record Finished(long at) implements RunEvent {}
}
