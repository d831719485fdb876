package dev.muster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one fold of a run's events: table, export, history and terminal all read this, so they can't
/// disagree. It belongs to the thread that applies the events.
public final class RunRecord {
  private final Plan plan;
  private final TaskRecord[] byIndex;
  private final List<TaskRecord> tasks;
  private final int[] counts = new int[TaskState.values().length];
  private final List<RunEvent.Rounded> rounds = new ArrayList<>();
  private final List<RunEvent.Yielded> yields = new ArrayList<>();
  private @Nullable Settlement settlement;
  private long settledAt = -1;
  private int settledPending;
  private int yieldedTimeouts;
  private long finishedAt = -1;
  private int workRunningOn;
  private int backingOff;
  private WaitsFor held = WaitsFor.PLACE;
  private long version;

  public RunRecord(Plan plan) {
    this.plan = plan;
    byIndex = new TaskRecord[plan.requests().size()];
    for (int index = 0; index < byIndex.length; index++) {
      TaskRecord task = new TaskRecord(this, index, plan.requests().get(index));
      byIndex[index] = task;
      counts[task.state().ordinal()]++;
    }
    tasks = Collections.unmodifiableList(Arrays.asList(byIndex));
  }

  private RunRecord(RunRecord of) {
    plan = of.plan;
    byIndex = new TaskRecord[of.byIndex.length];
    Arrays.setAll(byIndex, index -> of.byIndex[index].copyFor(this));
    tasks = Collections.unmodifiableList(Arrays.asList(byIndex));
    System.arraycopy(of.counts, 0, counts, 0, counts.length);
    rounds.addAll(of.rounds);
    yields.addAll(of.yields);
    settlement = of.settlement;
    settledAt = of.settledAt;
    settledPending = of.settledPending;
    yieldedTimeouts = of.yieldedTimeouts;
    finishedAt = of.finishedAt;
    workRunningOn = of.workRunningOn;
    backingOff = of.backingOff;
    held = of.held;
    version = of.version;
  }

  /// All that is known now, for another thread to read while this one folds on.
  public RunRecord copy() {
    return new RunRecord(this);
  }

  /// Folds the next event in and returns the task it is about, `null` when it is about the run.
  public @Nullable TaskRecord apply(RunEvent event) {
    version++;
    return switch (event) {
      case RunEvent.Queued(long at, int task) -> change(task, t -> t.queue(at));
      case RunEvent.Started(long at, int task, Exchange exchange) ->
          change(task, t -> t.start(at, exchange));
      case RunEvent.Repeats(long at, int task, Outcome outcome, long until) ->
          change(task, t -> t.repeat(at, outcome, until));
      case RunEvent.Waits(long _, int task, WaitsFor what) -> change(task, t -> t.waitFor(what));
      case RunEvent.Held(long _, WaitsFor what) -> {
        held = what;
        yield null;
      }
      case RunEvent.Ended(long at, int task, Outcome outcome, boolean workRunsOn) -> {
        workRunningOn += workRunsOn ? 1 : 0;
        yield change(task, t -> t.end(at, outcome, workRunsOn));
      }
      case RunEvent.WorkEnded(long at, int task, Outcome outcome) -> {
        workRunningOn--;
        yield change(task, t -> t.endWork(at, outcome));
      }
      case RunEvent.Yielded yielded -> {
        yields.add(yielded);
        yield null;
      }
      case RunEvent.YieldedTimeouts(long _, int pending) -> {
        yieldedTimeouts = pending;
        yield null;
      }
      case RunEvent.Rounded rounded -> {
        rounds.add(rounded);
        yield null;
      }
      case RunEvent.Settled(long at, Settlement how) -> {
        settlement = how;
        settledAt = at;
        settledPending = pending();
        yield null;
      }
      case RunEvent.Resumed _ -> {
        settlement = null;
        settledAt = -1;
        yieldedTimeouts = 0;
        yield null;
      }
      case RunEvent.Finished(long at) -> {
        finishedAt = at;
        yield null;
      }
    };
  }

  private TaskRecord change(int index, java.util.function.Consumer<TaskRecord> change) {
    TaskRecord task = byIndex[index];
    counts[task.state().ordinal()]--;
    backingOff -= task.backsOff() ? 1 : 0;
    change.accept(task);
    backingOff += task.backsOff() ? 1 : 0;
    counts[task.state().ordinal()]++;
    return task;
  }

  public Plan plan() {
    return plan;
  }

  /// Every task in input order.
  public List<TaskRecord> tasks() {
    return tasks;
  }

  public TaskRecord task(int index) {
    return tasks.get(index);
  }

  public int count(TaskState state) {
    return counts[state.ordinal()];
  }

  /// Tasks that have not ended.
  public int pending() {
    return count(TaskState.DELAYED) + count(TaskState.QUEUED) + count(TaskState.RUNNING);
  }

  public int done() {
    return tasks.size() - pending();
  }

  /// Tasks that wait out the back-off before another attempt.
  public int backingOff() {
    return backingOff;
  }

  /// What queued tasks wait for that wait for nothing of their own.
  WaitsFor held() {
    return held;
  }

  /// Requests that run on behind the shields of ended tasks.
  public int workRunningOn() {
    return workRunningOn;
  }

  /// What the await came to, `null` while it goes on.
  public @Nullable Settlement settlement() {
    return settlement;
  }

  /// When the await was over; -1 while it goes on.
  public long settledAt() {
    return settledAt;
  }

  /// How many tasks were pending when the await was over.
  public int settledPending() {
    return settledPending;
  }

  /// Each return of a wait, in order.
  public List<RunEvent.Rounded> rounds() {
    return Collections.unmodifiableList(rounds);
  }

  /// What as_completed delivered, in order.
  public List<RunEvent.Yielded> yields() {
    return Collections.unmodifiableList(yields);
  }

  /// How many timeouts as_completed delivered when its limit passed.
  public int yieldedTimeouts() {
    return yieldedTimeouts;
  }

  /// Whether nothing runs any more.
  public boolean finished() {
    return finishedAt >= 0;
  }

  /// When the last request was over; -1 while the run goes on.
  public long finishedAt() {
    return finishedAt;
  }

  /// Grows with every event.
  public long version() {
    return version;
  }
}
