package dev.muster.engine;

/// What the machine wants done.
public sealed interface Effect {
  /// Start this task's request; `exchange` is for the transport to write in.
  record Start(int task, Exchange exchange) implements Effect {}

  /// Abort this task's request.
  record Abort(int task) implements Effect {}

  /// Tell the subscriber.
  record Tell(RunEvent event) implements Effect {}
}
