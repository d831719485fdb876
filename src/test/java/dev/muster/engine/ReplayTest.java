package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final long MILLI = 1_000_000;

  /// Task 0 succeeds at 100 ms, 1 fails at 200 ms, 2 succeeds at 300 ms, 3 stays pending.
  private static RunRecord run(Policy policy, boolean all) {
    List<Request> requests =
        List.of(Request.get("a:0"), Request.get("a:1"), Request.get("a:2"), Request.get("a:3"));
    RunRecord run =
        new RunRecord(new Plan(all ? requests.subList(0, 3) : requests, policy, Session.DEFAULT));
    run.apply(new RunEvent.Ended(100 * MILLI, 0, new Outcome.Succeeded(200), false));
    run.apply(
        new RunEvent.Ended(
            200 * MILLI, 1, new Outcome.Failed(Outcome.FailureKind.RESET, "reset"), false));
    run.apply(new RunEvent.Ended(300 * MILLI, 2, new Outcome.Succeeded(200), false));
    return run;
  }

  private static Map<String, Replay.Came> others(RunRecord run) {
    return Replay.others(run).stream()
        .collect(Collectors.toMap(came -> came.policy().asCode(), Function.identity()));
  }

  private static Replay.Came came(RunRecord run, Policy policy) {
    return Objects.requireNonNull(others(run).get(policy.asCode()));
  }

  @Test
  void theRunsOwnPolicyIsNotAmongTheOthers() {
    assertThat(others(run(new Gather(true, null), true)))
        .hasSize(6)
        .doesNotContainKey(new Gather(true, null).asCode());
  }

  @Test
  void whatTheRunsOwnPolicyMadeOfItIsRead() {
    RunRecord run = run(new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.CANCEL), false);
    Outcome cancelled = new Outcome.Cancelled(Outcome.CancelledBy.YOU);
    run.apply(new RunEvent.Settled(320 * MILLI, new Settlement.Returned()));
    run.apply(new RunEvent.Ended(330 * MILLI, 3, cancelled, false));
    assertThat(Replay.own(run))
        .isEqualTo(
            new Replay.Came(run.plan().policy(), new Settlement.Returned(), 320 * MILLI, 3, 0, 1));
  }

  @Test
  void aRunThatGoesOnHasCountsAndNoMoment() {
    RunRecord run = run(new Gather(true, null), false);
    assertThat(Replay.own(run)).isEqualTo(new Replay.Came(run.plan().policy(), null, -1, 3, 0, 1));
  }

  @Test
  void gatherWouldHaveRaisedAtTheFirstFailure() {
    Replay.Came came = came(run(new Gather(true, null), true), new Gather(false, null));
    assertThat(came.settlement()).isEqualTo(new Settlement.RaisedTask(1));
    assertThat(came.at()).isEqualTo(200 * MILLI);
    assertThat(came.done()).isEqualTo(2);
    assertThat(came.pending()).isEqualTo(1);
  }

  @Test
  void aTaskGroupWouldHaveCancelledTheRest() {
    Replay.Came came = came(run(new Gather(true, null), true), new TaskGroup());
    assertThat(came.settlement()).isEqualTo(new Settlement.RaisedGroup(1));
    assertThat(came.pending()).isZero();
    assertThat(came.cancelled()).isEqualTo(1);
  }

  @Test
  void eachWaitWouldHaveReturnedInItsTime() {
    RunRecord run = run(new Gather(true, null), true);
    assertThat(came(run, new Wait(Wait.ReturnWhen.FIRST_COMPLETED, null, Wait.Then.KEEP)).at())
        .isEqualTo(100 * MILLI);
    assertThat(came(run, new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.KEEP)).at())
        .isEqualTo(200 * MILLI);
    assertThat(came(run, new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.KEEP)).at())
        .isEqualTo(300 * MILLI);
  }

  @Test
  void whatNobodyKnowsIsNotMadeUp() {
    Replay.Came came = came(run(new Gather(false, null), false), new Gather(true, null));
    assertThat(came.settlement()).isNull();
    assertThat(came.at()).isEqualTo(-1);
    assertThat(came.pending()).isEqualTo(1);
  }

  @Test
  void theRunsLimitHoldsForTheOthersToo() {
    java.time.Duration limit = java.time.Duration.ofMillis(250);
    Replay.Came came = came(run(new Gather(false, limit), true), new Gather(true, limit));
    assertThat(came.settlement()).isEqualTo(new Settlement.RaisedTimeout());
    assertThat(came.at()).isEqualTo(250 * MILLI);
  }
}
