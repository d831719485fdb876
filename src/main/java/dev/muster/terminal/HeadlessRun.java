package dev.muster.terminal;

import dev.muster.engine.Mailbox;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Plan;
import dev.muster.engine.Run;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.Then;
import dev.muster.export.Words;
import java.util.concurrent.locks.LockSupport;

/// One run, from its start to its last row, on the caller's thread.
final class HeadlessRun {
  private final Ports ports;
  private final Plan plan;
  private final Then then;
  private final Output output;
  private final RunRecord record;
  private final RowOrder order;
  private final Mailbox<RunEvent> events;
  private volatile boolean interrupted;

  /// Whether the tasks were awaited once more.
  private boolean again;

  /// Whether it was decided what becomes of requests that outlive their shielded tasks.
  private boolean outlived;

  /// @param then what becomes of tasks that are pending when the await is over
  HeadlessRun(Ports ports, Plan plan, Then then, Output output) {
    this.ports = ports;
    this.plan = plan;
    this.then = then;
    this.output = output;
    record = new RunRecord(plan);
    order = new RowOrder(record, output.report());
    Thread reader = Thread.currentThread();
    events = new Mailbox<>(() -> LockSupport.unpark(reader));
  }

  /// Runs it and writes everything. Who interrupts waits until that is done, and no longer.
  Ending go() {
    try (Run run = Run.start(plan, ports.run(), ports.clock().get(), events::send);
        Interrupts.Listening _ = ports.interrupts().listen(() -> interrupt(run))) {
      output.report().begin(record);
      follow(run);
      output.finish(record);
      return ending();
    }
  }

  private void interrupt(Run run) {
    interrupted = true;
    run.send(new Signal.CancelAll());
  }

  private void follow(Run run) {
    while (!over()) {
      events.read(Integer.MAX_VALUE, event -> apply(run, event));
      output.show(record, run.now());
      if (!over() && !events.called()) {
        pause();
      }
    }
  }

  /// Whoever interrupts doesn't wait until the last connection is closed.
  private boolean over() {
    return output.sink().trouble() != null
        || record.finished()
        || (interrupted && record.pending() == 0 && record.settlement() != null);
  }

  private void pause() {
    if (output.live().on()) {
      LockSupport.parkNanos(this, LiveLine.EVERY_NANOS);
    } else {
      LockSupport.park(this);
    }
  }

  private void apply(Run run, RunEvent event) {
    TaskRecord task = record.apply(event);
    if (event instanceof RunEvent.Ended && task != null) {
      order.ended(task);
    }
    if (event instanceof RunEvent.Settled && record.pending() > 0 && !interrupted) {
      goOn(run);
    }
    boolean over = record.settlement() != null && record.pending() == 0;
    if (over && record.workRunningOn() > 0 && !outlived && !interrupted) {
      outlived = true;
      seeToShielded(run);
    }
  }

  /// The await is over and tasks are pending. A wait sees to them itself, unless it keeps them.
  private void goOn(Run run) {
    boolean itself = plan.policy() instanceof Wait;
    switch (then) {
      case KEEP -> sayHowManyRunOn();
      case CANCEL -> send(run, new Signal.CancelPending(CancelledBy.POLICY), itself);
      case REPEAT -> {
        sayWhatTheFirstCameTo(itself);
        send(run, new Signal.AwaitAgain(), itself);
      }
    }
  }

  /// Every task has ended, and requests run on behind their shields: for minutes, it may be.
  private void seeToShielded(Run run) {
    if (then == Then.CANCEL) {
      int[] running =
          record.tasks().stream()
              .filter(TaskRecord::workRunning)
              .mapToInt(TaskRecord::index)
              .toArray();
      run.send(new Signal.StopShielded(running));
    } else {
      int running = record.workRunningOn();
      output.remark(
          "Every task has ended, %s on and will be waited for (--then cancel would stop %s)"
              .formatted(
                  SummaryReport.count(running, "shielded request")
                      + (running == 1 ? " runs" : " run"),
                  running == 1 ? "it" : "them"));
    }
  }

  /// The results tell of the last await alone. A wait's rounds are counted there.
  private void sayWhatTheFirstCameTo(boolean counted) {
    if (!again && !counted) {
      output.remark("%s; awaited again".formatted(Words.await(record)));
    }
    again = true;
  }

  private static void send(Run run, Signal letter, boolean done) {
    if (!done) {
      run.send(letter);
    }
  }

  private void sayHowManyRunOn() {
    output.remark(
        "The await is over, %s on and will be waited for (--then cancel would cancel)"
            .formatted(running(record.pending())));
  }

  private static String running(int pending) {
    return SummaryReport.count(pending, "task") + (pending == 1 ? " runs" : " run");
  }

  private Ending ending() {
    if (output.sink().trouble() != null) {
      return Ending.UNWRITTEN;
    }
    if (interrupted) {
      return Ending.INTERRUPTED;
    }
    boolean all = record.count(TaskState.SUCCEEDED) == record.tasks().size();
    return all ? Ending.ALL_SUCCEEDED : Ending.SOME_DID_NOT;
  }

  /// How a run ended, for the exit code.
  enum Ending {
    ALL_SUCCEEDED(0),
    SOME_DID_NOT(1),
    /// The reader of the results has gone, or they could not be stored.
    UNWRITTEN(1),
    INTERRUPTED(130);

    final int code;

    Ending(int code) {
      this.code = code;
    }
  }
}
