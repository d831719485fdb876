package dev.muster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is known of one task. A {@link RunRecord} folds the events into it; it belongs to that
/// record's thread.
public final class TaskRecord {
  private final int index;
  private final Request request;
  private final RunRecord run;
  private TaskState state;
  private long queuedAt;
  private long startedAt = -1;
  private long endedAt = -1;
  private int version;
  private @Nullable Outcome outcome;
  private @Nullable Outcome workOutcome;
  private long workEndedAt = -1;
  private boolean workRunning;
  private @Nullable Exchange exchange;
  private @Nullable WaitsFor waitsFor;
  private List<Attempt> attempts = List.of();
  private long delayedUntil;

  TaskRecord(RunRecord run, int index, Request request) {
    this.run = run;
    this.index = index;
    this.request = request;
    boolean delayed = request.delay().isPositive();
    state = delayed ? TaskState.DELAYED : TaskState.QUEUED;
    queuedAt = delayed ? -1 : 0;
    delayedUntil = delayed ? request.delay().toNanos() : 0;
  }

  private TaskRecord(RunRecord run, TaskRecord of) {
    this.run = run;
    index = of.index;
    request = of.request;
    state = of.state;
    queuedAt = of.queuedAt;
    startedAt = of.startedAt;
    endedAt = of.endedAt;
    version = of.version;
    outcome = of.outcome;
    workOutcome = of.workOutcome;
    workEndedAt = of.workEndedAt;
    workRunning = of.workRunning;
    exchange = of.exchange;
    waitsFor = of.waitsFor;
    attempts = of.attempts;
    delayedUntil = of.delayedUntil;
  }

  TaskRecord copyFor(RunRecord other) {
    return new TaskRecord(other, this);
  }

  /// An attempt that another followed.
  ///
  /// @param exchange what the transport saw of it
  public record Attempt(long startedAt, long endedAt, Outcome outcome, Exchange exchange) {}

  /// The place in the list, from 0.
  public int index() {
    return index;
  }

  public Request request() {
    return request;
  }

  public TaskState state() {
    return state;
  }

  /// How it ended, `null` while it is pending.
  public @Nullable Outcome outcome() {
    return outcome;
  }

  /// How the request of a shielded task ended that outlived it; `null` otherwise.
  public @Nullable Outcome workOutcome() {
    return workOutcome;
  }

  /// Whether its request runs on although the task has ended: only behind a shield.
  public boolean workRunning() {
    return workRunning;
  }

  /// When the request that outlived its shielded task ended; -1 when there is none or it runs.
  public long workEndedAt() {
    return workEndedAt;
  }

  /// What the transport saw, `null` before the request started.
  public @Nullable Exchange exchange() {
    return exchange;
  }

  /// The attempts before the last one, which the other facts are about.
  public List<Attempt> attempts() {
    return attempts;
  }

  /// How often its request has gone out.
  public int tries() {
    return attempts.size() + (startedAt < 0 ? 0 : 1);
  }

  /// The same with what the transport repeated by itself.
  public int sendings() {
    int repeats = exchange == null ? 0 : exchange.repeats();
    for (Attempt before : attempts) {
      repeats += before.exchange().repeats();
    }
    return tries() + repeats;
  }

  /// How often its request may go out at the most.
  public int mostTries() {
    return 1 + run.plan().session().retries().most(request);
  }

  /// Whether it waits out the back-off before another attempt.
  public boolean backsOff() {
    return state == TaskState.DELAYED && !attempts.isEmpty();
  }

  /// What it waits for while it is queued, as far as is known.
  public WaitsFor waitsFor() {
    return waitsFor != null ? waitsFor : run.held();
  }

  /// When its delay, or the back-off before another attempt, is over.
  public long delayedUntil() {
    return delayedUntil;
  }

  /// When it asked for a place in flight, in nanoseconds; -1 while delayed.
  public long queuedAt() {
    return queuedAt;
  }

  /// When its request started; -1 before, and for ever when it never did.
  public long startedAt() {
    return startedAt;
  }

  /// When it ended; -1 while it is pending.
  public long endedAt() {
    return endedAt;
  }

  /// How long its request took, or has taken at `now`, to the task's end; 0 before it started, and
  /// when it started only behind the shield of the ended task.
  public long elapsed(long now) {
    return startedAt < 0 ? 0 : Math.max(0, (endedAt < 0 ? now : endedAt) - startedAt);
  }

  /// How long it waited for a place in flight, or has waited at `now`.
  public long queued(long now) {
    if (queuedAt < 0) {
      return 0;
    }
    return (startedAt >= 0 ? startedAt : endedAt >= 0 ? endedAt : now) - queuedAt;
  }

  /// Grows with every change, so that a view can tell whether it is up to date.
  public int version() {
    return version;
  }

  void repeat(long at, Outcome how, long until) {
    Exchange seen = Objects.requireNonNull(exchange, "a task repeats that never started");
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(new Attempt(startedAt, at, how, seen));
    attempts = List.copyOf(all);
    state = TaskState.DELAYED;
    startedAt = -1;
    queuedAt = -1;
    exchange = null;
    delayedUntil = until;
    version++;
  }

  void waitFor(WaitsFor what) {
    waitsFor = what;
    version++;
  }

  void queue(long at) {
    state = TaskState.QUEUED;
    queuedAt = at;
    version++;
  }

  void start(long at, Exchange seen) {
    if (outcome == null) {
      state = TaskState.RUNNING;
    }
    startedAt = at;
    waitsFor = null;
    exchange = seen;
    version++;
  }

  void end(long at, Outcome how, boolean workRunsOn) {
    state = TaskState.of(how);
    outcome = how;
    endedAt = at;
    workRunning = workRunsOn;
    version++;
  }

  void endWork(long at, Outcome how) {
    workOutcome = how;
    workEndedAt = at;
    workRunning = false;
    version++;
  }
}
