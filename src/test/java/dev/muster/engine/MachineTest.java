package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.TimeoutClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the engine promises beyond asyncio's policies: places in flight, delays, clocks, shields,
/// and that every start has one end.
class MachineTest {
  private static final Session FREE =
      Session.DEFAULT.withLimits(Limits.NONE).withTimeouts(Timeouts.NONE);
  private static final Wait ALL = new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.KEEP);

  private static Request to(String host) {
    return Request.get("http://" + host + "/");
  }

  private static Stage stage(Session session, Policy policy, Request... requests) {
    return new Stage(new Plan(List.of(requests), policy, session));
  }

  private static Timeouts total(long millis) {
    return new Timeouts(Duration.ofMillis(millis), null, null);
  }

  private static Timeouts connect(long millis) {
    return new Timeouts(null, Duration.ofMillis(millis), null);
  }

  private static long millisStarted(Stage stage, int task) {
    return Stage.millis(stage.record().task(task).startedAt());
  }

  private static long millisEnded(Stage stage, int task) {
    return Stage.millis(stage.record().task(task).endedAt());
  }

  @Test
  void noMoreThanTheLimitIsInFlight() {
    Stage stage =
        stage(FREE.withLimits(new Limits(2, Limits.UNLIMITED)), ALL, to("a"), to("b"), to("c"));
    stage.work(0, 100, Stage.ok()).work(1, 50, Stage.ok()).work(2, 10, Stage.ok()).play();
    assertThat(stage.mostInFlight()).isEqualTo(2);
    assertThat(millisStarted(stage, 2)).isEqualTo(50);
  }

  @Test
  void aFullHostLetsOtherHostsPass() {
    Stage stage = stage(FREE.withLimits(new Limits(3, 1)), ALL, to("a"), to("a"), to("b"), to("a"));
    stage.work(0, 100, Stage.ok()).work(1, 100, Stage.ok()).play();
    assertThat(millisStarted(stage, 2)).isZero();
    assertThat(millisStarted(stage, 1)).isEqualTo(100);
    assertThat(millisStarted(stage, 3)).isEqualTo(200);
  }

  @Test
  void thePlaceOfACancelledTaskIsFreeOnlyWhenTheTransportHasLetGo() {
    Machine machine =
        new Machine(
            new Plan(List.of(to("a"), to("b")), ALL, FREE.withLimits(new Limits(1, 1))),
            Pace::none,
            new Random(1));
    machine.accept(new Signal.Begin(), 0);
    List<Effect> cancelled = machine.accept(new Signal.Cancel(new int[] {0}), 5);
    assertThat(cancelled)
        .containsExactly(
            new Effect.Abort(0),
            new Effect.Tell(
                new RunEvent.Ended(5, 0, new Outcome.Cancelled(CancelledBy.YOU), false)));
    List<Effect> released =
        machine.accept(new Signal.WorkEnded(0, new Outcome.Cancelled(CancelledBy.YOU)), 9);
    assertThat(released)
        .anyMatch(effect -> effect instanceof Effect.Start(int task, var _) && task == 1);
  }

  @Test
  void aDelayHoldsNoPlaceAndCountsInNoTimeout() {
    Session one =
        FREE.withLimits(new Limits(1, 1)).withTimeouts(total(100)).withTotalFromCreation(true);
    Stage stage = stage(one, ALL, to("a").withDelay(Duration.ofMillis(500)), to("b"));
    stage.work(0, 90, Stage.ok()).work(1, 90, Stage.ok()).play();
    assertThat(millisStarted(stage, 1)).isZero();
    assertThat(millisStarted(stage, 0)).isEqualTo(500);
    assertThat(stage.record().count(TaskState.SUCCEEDED)).isEqualTo(2);
  }

  @Test
  void aDelayedTaskCanBeCancelledAndNeverStarts() {
    Stage stage = stage(FREE, ALL, to("a").withDelay(Duration.ofMillis(500)));
    stage.at(100, new Signal.CancelPending()).play();
    assertThat(millisStarted(stage, 0)).isEqualTo(Stage.millis(-1));
    assertThat(stage.record().finishedAt()).isEqualTo(Stage.nanos(100));
  }

  @Test
  void theTotalCountsFromTheRequestsStart() {
    Session one = FREE.withLimits(new Limits(1, 1)).withTimeouts(total(100));
    Stage stage = stage(one, ALL, to("a"), to("a"));
    stage.work(0, 90, Stage.ok()).work(1, 500, Stage.ok()).play();
    assertThat(millisEnded(stage, 1)).isEqualTo(190);
    assertThat(stage.record().task(1).outcome())
        .isEqualTo(new Outcome.TimedOut(TimeoutClock.TOTAL, Duration.ofMillis(100)));
  }

  @Test
  void theTotalCountsFromTheTasksCreationWhenTheSessionSaysSo() {
    Session one =
        FREE.withLimits(new Limits(1, 1)).withTimeouts(total(100)).withTotalFromCreation(true);
    Stage stage = stage(one, ALL, to("a"), to("a"), to("a"));
    stage.work(0, 90, Stage.ok()).work(1, 500, Stage.ok()).play();
    assertThat(millisEnded(stage, 1)).isEqualTo(100);
    assertThat(stage.record().task(2).startedAt()).isEqualTo(-1);
    assertThat(stage.record().count(TaskState.TIMED_OUT)).isEqualTo(2);
  }

  @Test
  void aLinesTimeoutGoesOverTheSessions() {
    Stage stage = stage(FREE.withTimeouts(total(100)), ALL, to("a").withTimeouts(total(300)));
    stage.work(0, 200, Stage.ok()).play();
    assertThat(stage.record().count(TaskState.SUCCEEDED)).isEqualTo(1);
  }

  @Test
  void theConnectClockCountsTheWaitForAPlace() {
    Session one = FREE.withLimits(new Limits(1, 1)).withTimeouts(connect(50));
    Stage stage = stage(one, ALL, to("a"), to("a"));
    stage.work(0, 200, Stage.ok()).at(10, new Signal.Connected(0)).play();
    assertThat(stage.record().task(0).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(stage.record().task(1).outcome())
        .isEqualTo(new Outcome.TimedOut(TimeoutClock.CONNECT, Duration.ofMillis(50)));
  }

  @Test
  void aConnectedRequestHasNoConnectClockAnyMore() {
    Stage stage = stage(FREE.withTimeouts(connect(50)), ALL, to("a"), to("b"));
    stage.work(0, 200, Stage.ok()).work(1, 200, Stage.ok()).at(49, new Signal.Connected(0)).play();
    assertThat(stage.record().task(0).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(millisEnded(stage, 1)).isEqualTo(50);
  }

  @Test
  void behindAShieldTheRequestOutlivesItsTaskUntilTheSessionsTotal() {
    Request shielded = to("a").withTimeouts(total(100)).withShield(true);
    Stage stage = stage(FREE.withTimeouts(total(1000)), ALL, shielded);
    stage.work(0, 5000, Stage.ok()).play();
    TaskRecord task = stage.record().task(0);
    assertThat(millisEnded(stage, 0)).isEqualTo(100);
    assertThat(Stage.millis(task.workEndedAt())).isEqualTo(1000);
    assertThat(task.workOutcome())
        .isEqualTo(new Outcome.TimedOut(TimeoutClock.TOTAL, Duration.ofSeconds(1)));
  }

  @Test
  void aRequestBehindAShieldCanBeStopped() {
    Stage stage = stage(FREE, ALL, to("a").withShield(true));
    stage
        .work(0, 5000, Stage.ok())
        .at(100, new Signal.Cancel(new int[] {0}))
        .at(200, new Signal.Cancel(new int[] {0}))
        .at(300, new Signal.StopShielded(new int[] {0}))
        .play();
    TaskRecord task = stage.record().task(0);
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(millisEnded(stage, 0)).isEqualTo(100);
    assertThat(Stage.millis(task.workEndedAt())).isEqualTo(300);
    assertThat(stage.record().workRunningOn()).isZero();
  }

  @Test
  void aShieldedTaskCancelledInTheQueueStillGetsItsTurn() {
    Session one = FREE.withLimits(new Limits(1, 1));
    Stage stage = stage(one, ALL, to("a"), to("b").withShield(true));
    stage.work(0, 100, Stage.ok()).at(50, new Signal.Cancel(new int[] {1})).play();
    TaskRecord task = stage.record().task(1);
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(Stage.millis(task.startedAt())).isEqualTo(100);
    assertThat(task.workOutcome()).isEqualTo(Stage.ok());
  }

  @Test
  void cancelAllEndsEverythingEvenBehindAShield() {
    Stage stage =
        stage(
            FREE, ALL, to("a"), to("b").withShield(true), to("c").withDelay(Duration.ofSeconds(9)));
    stage
        .work(0, 5000, Stage.ok())
        .work(1, 5000, Stage.ok())
        .at(100, new Signal.CancelAll())
        .play();
    assertThat(stage.record().count(TaskState.CANCELLED)).isEqualTo(3);
    assertThat(stage.record().settlement()).isEqualTo(new Settlement.RaisedCancelled());
    assertThat(stage.record().finishedAt()).isEqualTo(Stage.nanos(100));
  }

  @Test
  void afterTheAwaitThePendingTasksCanBeAwaitedAgain() {
    Wait first = new Wait(Wait.ReturnWhen.FIRST_COMPLETED, null, Wait.Then.KEEP);
    Stage stage = stage(FREE, first, to("a"), to("b"), to("c"));
    stage
        .work(0, 100, Stage.ok())
        .work(1, 200, Stage.ok())
        .work(2, 300, Stage.ok())
        .at(150, new Signal.AwaitAgain())
        .at(160, new Signal.AwaitAgain())
        .play();
    assertThat(stage.record().rounds())
        .extracting(round -> Stage.millis(round.at()), RunEvent.Rounded::pending)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(100L, 2),
            org.assertj.core.groups.Tuple.tuple(200L, 1));
    assertThat(stage.record().settledPending()).isEqualTo(1);
    assertThat(stage.record().finishedAt()).isEqualTo(Stage.nanos(300));
  }

  @Test
  void anErrorStatusIsAResultUnlessTheSessionRaisesForStatus() {
    Outcome gone = new Outcome.Succeeded(404);
    Stage plain = stage(FREE, ALL, to("a")).work(0, 1, gone).play();
    Stage strict = stage(FREE.withFailOnStatus(true), ALL, to("a")).work(0, 1, gone).play();
    assertThat(plain.record().task(0).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(strict.record().task(0).outcome())
        .isEqualTo(new Outcome.Failed(Outcome.FailureKind.STATUS, "status 404"));
  }

  @Test
  void theLimitInFlightCanGrowWhileTheRunGoesOn() {
    Request[] requests = IntStream.range(0, 6).mapToObj(_ -> to("a")).toArray(Request[]::new);
    Stage stage = stage(FREE.withLimits(new Limits(1, 1)), ALL, requests);
    IntStream.range(0, 6).forEach(task -> stage.work(task, 100, Stage.ok()));
    stage.at(150, new Signal.Change(new Limits(10, 3))).play();
    assertThat(stage.mostInFlight()).isEqualTo(3);
    assertThat(stage.record().finishedAt()).isEqualTo(Stage.nanos(350));
  }

  @Test
  void aHostLimitSetWhileTheRunGoesOnCountsWhatIsInFlight() {
    Request[] requests = IntStream.range(0, 8).mapToObj(_ -> to("a")).toArray(Request[]::new);
    Stage stage = stage(FREE.withLimits(new Limits(4, Limits.UNLIMITED)), ALL, requests);
    IntStream.range(0, 8).forEach(task -> stage.work(task, 100, Stage.ok()));
    stage.at(50, new Signal.Change(new Limits(4, 2))).play();
    assertThat(IntStream.range(4, 8).mapToObj(task -> millisStarted(stage, task)))
        .containsExactly(100L, 100L, 200L, 200L);
  }

  @Test
  void everyStartHasExactlyOneEndWhateverHappens() {
    for (int seed = 0; seed < 300; seed++) {
      Stage stage = drawn(new Random(seed));
      List<Integer> ended = new ArrayList<>();
      List<Integer> started = new ArrayList<>();
      int finished = 0;
      for (RunEvent event : stage.events()) {
        switch (event) {
          case RunEvent.Started(long _, int task, Exchange _) -> started.add(task);
          case RunEvent.Ended(long _, int task, Outcome _, boolean _) -> ended.add(task);
          case RunEvent.Finished _ -> finished++;
          default -> {}
        }
      }
      assertThat(started).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(ended).as("seed %d", seed).doesNotHaveDuplicates().hasSize(12);
      assertThat(finished).as("seed %d", seed).isEqualTo(1);
      assertThat(stage.events().getLast()).isInstanceOf(RunEvent.Finished.class);
      assertThat(stage.record().pending()).isZero();
      assertThat(stage.record().workRunningOn()).isZero();
    }
  }

  private static Stage drawn(Random random) {
    List<Request> requests = new ArrayList<>();
    for (int task = 0; task < 12; task++) {
      requests.add(
          to("h" + random.nextInt(3))
              .withDelay(Duration.ofMillis(random.nextInt(3) * 40L))
              .withShield(random.nextInt(4) == 0)
              .withTimeouts(random.nextBoolean() ? Timeouts.NONE : total(1 + random.nextInt(200))));
    }
    Policy policy =
        List.<Policy>of(
                new Gather(random.nextBoolean(), Duration.ofMillis(250)),
                new AsCompleted(Duration.ofMillis(150)),
                new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.REPEAT),
                new Wait(Wait.ReturnWhen.FIRST_COMPLETED, Duration.ofMillis(99), Wait.Then.CANCEL),
                new TaskGroup())
            .get(random.nextInt(5));
    Session session =
        FREE.withLimits(new Limits(1 + random.nextInt(5), 1 + random.nextInt(3)))
            .withTimeouts(new Timeouts(Duration.ofMillis(300), Duration.ofMillis(170), null))
            .withTotalFromCreation(random.nextBoolean());
    Stage stage = new Stage(new Plan(requests, policy, session));
    for (int task = 0; task < 12; task++) {
      Outcome end = random.nextInt(4) == 0 ? Stage.bad("broken") : Stage.ok();
      stage.work(task, random.nextInt(400), end);
      stage.at(random.nextInt(300), new Signal.Connected(task));
    }
    List<Signal> wishes =
        List.of(
            new Signal.Cancel(new int[] {random.nextInt(12), random.nextInt(12)}),
            new Signal.CancelAwait(),
            new Signal.AwaitAgain(),
            new Signal.StopShielded(new int[] {random.nextInt(12)}),
            new Signal.Change(new Limits(1 + random.nextInt(6), 1 + random.nextInt(4))),
            new Signal.CancelPending());
    wishes.forEach(wish -> {
      if (random.nextBoolean()) {
        stage.at(random.nextInt(600), wish);
      }
    });
    return stage.play();
  }
}
