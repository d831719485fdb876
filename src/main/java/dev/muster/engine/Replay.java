package dev.muster.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What another policy would have made of a run: its recorded ends, played once more through the
/// {@link Machine}. A task that had not ended, or that the run's own policy or end cut short, ends
/// never here: nobody knows when it would have.
public final class Replay {
  private final List<Request> requests;
  private final RunRecord recorded;

  private Replay(RunRecord recorded) {
    this.recorded = recorded;
    requests =
        recorded.tasks().stream().map(task -> Request.get("replay://" + task.index())).toList();
  }

  /// @param settlement `null` when it would have gone on waiting for ends that nobody knows
  /// @param at when it would have been over, -1 when it would not
  /// @param done how many tasks had ended then
  /// @param cancelled how many of these the policy, or the user, had cancelled
  public record Came(
      Policy policy,
      @Nullable Settlement settlement,
      long at,
      int done,
      int cancelled,
      int pending) {}

  /// What the run's own policy made of it, or has until now.
  public static Came own(RunRecord recorded) {
    Policy policy = recorded.plan().policy();
    return came(policy, recorded, cancelled(recorded));
  }

  private static int cancelled(RunRecord recorded) {
    long until = recorded.settlement() == null ? Long.MAX_VALUE : recorded.settledAt();
    return (int)
        recorded.tasks().stream()
            .filter(task -> task.state() == TaskState.CANCELLED && task.endedAt() <= until)
            .count();
  }

  /// Every policy without the run's own, each with the run's own limit where it takes one.
  public static List<Came> others(RunRecord recorded) {
    Policy own = recorded.plan().policy();
    Duration limit = own.timeout();
    List<Policy> all = new ArrayList<>();
    all.add(new Gather(false, limit));
    all.add(new Gather(true, limit));
    all.add(new AsCompleted(limit));
    for (Wait.ReturnWhen when : Wait.ReturnWhen.values()) {
      all.add(new Wait(when, limit, Wait.Then.KEEP));
    }
    all.add(new TaskGroup());
    Replay replay = new Replay(recorded);
    return all.stream().filter(each -> !sameCall(each, own)).map(replay::under).toList();
  }

  private static boolean sameCall(Policy one, Policy other) {
    return one.asCode().equals(other.asCode());
  }

  private Came under(Policy policy) {
    Session free =
        Session.DEFAULT
            .withLimits(Limits.NONE)
            .withTimeouts(Timeouts.NONE)
            .withTotalFromCreation(false);
    Plan plan = new Plan(requests, policy, free);
    Machine machine = new Machine(plan, Pace::none, new SplittableRandom(0));
    RunRecord played = new RunRecord(plan);
    tell(played, machine.accept(new Signal.Begin(), 0));
    for (TaskRecord end : ends()) {
      wake(machine, played, end.endedAt());
      if (played.settlement() != null) {
        break;
      }
      tell(played, machine.accept(signal(end), end.endedAt()));
    }
    wake(machine, played, Long.MAX_VALUE - 1);
    return came(policy, played, played.count(TaskState.CANCELLED));
  }

  /// In the order in which they were.
  private List<TaskRecord> ends() {
    return recorded.tasks().stream()
        .filter(task -> task.outcome() != null && !cutShort(task.outcome()))
        .sorted(Comparator.comparingLong(TaskRecord::endedAt))
        .toList();
  }

  private static boolean cutShort(Outcome outcome) {
    return outcome instanceof Outcome.Cancelled(Outcome.CancelledBy by)
        && by != Outcome.CancelledBy.YOU;
  }

  private static Signal signal(TaskRecord end) {
    Outcome outcome = end.outcome();
    return outcome == null || outcome instanceof Outcome.Cancelled
        ? new Signal.Cancel(new int[] {end.index()})
        : new Signal.WorkEnded(end.index(), outcome);
  }

  private static void wake(Machine machine, RunRecord played, long until) {
    while (played.settlement() == null && machine.wakeAt() <= until) {
      long at = machine.wakeAt();
      tell(played, machine.accept(new Signal.Wake(), at));
    }
  }

  private static void tell(RunRecord played, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Tell(RunEvent event)) {
        played.apply(event);
      }
    }
  }

  private static Came came(Policy policy, RunRecord played, int cancelled) {
    boolean over = played.settlement() != null;
    int pending = over ? played.settledPending() : played.pending();
    return new Came(
        policy,
        played.settlement(),
        over ? played.settledAt() : -1,
        played.tasks().size() - pending,
        cancelled,
        pending);
  }
}
