package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimeoutClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is tried again, when, and what becomes of the attempts.
class RetriesTest {
  private static final Retries TWICE = Retries.NONE.withMost(2);
  private static final Outcome RESET = new Outcome.Failed(FailureKind.RESET, "connection reset");
  private static final Session SESSION =
      Session.DEFAULT.withTimeouts(Timeouts.NONE).withRetries(TWICE);

  private static Stage stage(Session session, Request... requests) {
    Wait all = new Wait(Wait.ReturnWhen.ALL_COMPLETED, null, Wait.Then.KEEP);
    return new Stage(new Plan(List.of(requests), all, session));
  }

  private static Request request() {
    return Request.get("http://a/");
  }

  private static Request post() {
    return request().withMethod("POST");
  }

  @Test
  void aTransientFailureIsTriedAgainAndTheAttemptsAreKept() {
    Stage stage = stage(SESSION, request()).work(0, 10, RESET, RESET, Stage.ok()).play();
    TaskRecord task = stage.record().task(0);
    assertThat(task.outcome()).isEqualTo(Stage.ok());
    assertThat(task.attempts())
        .extracting(TaskRecord.Attempt::outcome)
        .containsExactly(RESET, RESET);
    assertThat(stage.events()).filteredOn(RunEvent.Ended.class::isInstance).hasSize(1);
  }

  @Test
  void afterTheLastAttemptItsOwnOutcomeStands() {
    Stage stage = stage(SESSION, request()).work(0, 10, RESET).play();
    assertThat(stage.record().task(0).outcome()).isEqualTo(RESET);
    assertThat(stage.record().task(0).attempts()).hasSize(2);
  }

  @Test
  void aShieldedTaskThatIsCancelledBetweenTwoAttemptsLeavesNothingRunning() {
    Session limited = SESSION.withTimeouts(new Timeouts(Duration.ofMillis(100), null, null));
    Stage stage =
        stage(limited, request().withShield(true))
            .work(0, 1_000, Stage.ok())
            .abortsTake(50)
            .at(120, new Signal.Cancel(new int[] {0}))
            .play();
    assertThat(stage.record().task(0).outcome()).isInstanceOf(Outcome.Cancelled.class);
    assertThat(stage.record().workRunningOn()).isZero();
    assertThat(stage.events()).noneMatch(RunEvent.WorkEnded.class::isInstance);
  }

  @Test
  void theBackOffDoublesAndIsShortenedByHalfAtTheMost() {
    Random random = new Random(3);
    for (int draw = 0; draw < 100; draw++) {
      assertThat(TWICE.backOff(1, null, random)).isBetween(millis(500), millis(1_000));
      assertThat(TWICE.backOff(3, null, random)).isBetween(millis(2_000), millis(4_000));
      assertThat(TWICE.backOff(40, null, random)).isBetween(millis(30_000), millis(60_000));
    }
  }

  @Test
  void whatTheServerAsksForIsHonouredUpToTheLongest() {
    assertThat(TWICE.backOff(1, millis(7_000), new Random())).isEqualTo(millis(7_000));
    assertThat(TWICE.backOff(1, Duration.ofHours(1), new Random())).isEqualTo(TWICE.longest());
  }

  @Test
  void anUnsafeMethodIsRepeatedOnlyWhenAsked() {
    Stage session = stage(SESSION, post()).work(0, 10, RESET).play();
    Stage asked =
        stage(SESSION.withRetries(TWICE.withUnsafeToo(true)), post()).work(0, 10, RESET).play();
    Stage byLine = stage(SESSION, post().withRetries(1)).work(0, 10, RESET).play();
    assertThat(session.record().task(0).attempts()).isEmpty();
    assertThat(asked.record().task(0).attempts()).hasSize(2);
    assertThat(byLine.record().task(0).attempts()).hasSize(1);
  }

  @Test
  void aLineMayTurnRetriesOff() {
    Stage stage = stage(SESSION, request().withRetries(0)).work(0, 10, RESET).play();
    assertThat(stage.record().task(0).attempts()).isEmpty();
  }

  @Test
  void aTaskKnowsHowOftenItWasAndMayBeTried() {
    Stage stage = stage(SESSION, request(), post(), post().withRetries(7));
    stage.work(0, 10, RESET, RESET, Stage.ok()).work(1, 10, RESET).work(2, 10, Stage.ok()).play();
    assertThat(stage.record().tasks()).extracting(TaskRecord::tries).containsExactly(3, 1, 1);
    assertThat(stage.record().tasks()).extracting(TaskRecord::mostTries).containsExactly(3, 1, 8);
  }

  @Test
  void thoseThatBackOffAreCounted() {
    Stage stage = stage(SESSION, request()).work(0, 10, RESET).at(300, new Signal.CancelPending());
    stage.playWith(new Signal.Begin()).playUntil(5);
    assertThat(stage.record().backingOff()).isZero();
    stage.playUntil(200);
    assertThat(stage.record().backingOff()).isEqualTo(1);
    stage.playUntil(10_000);
    assertThat(stage.record().backingOff()).isZero();
  }

  @Test
  void onlyTransientOutcomesAreTriedAgain() {
    assertThat(triedAgain(new Outcome.Succeeded(503))).isTrue();
    assertThat(triedAgain(new Outcome.Succeeded(429))).isTrue();
    assertThat(triedAgain(new Outcome.Succeeded(404))).isFalse();
    assertThat(triedAgain(new Outcome.Failed(FailureKind.REFUSED, ""))).isTrue();
    assertThat(triedAgain(new Outcome.Failed(FailureKind.CERTIFICATE, ""))).isFalse();
    assertThat(triedAgain(new Outcome.TimedOut(TimeoutClock.READ, millis(1)))).isTrue();
  }

  private static boolean triedAgain(Outcome outcome) {
    return TWICE.again(request(), 1, outcome);
  }

  @Test
  void eachAttemptHasItsFullTotalAndIsRepeatedWhenItPasses() {
    Session hasty = SESSION.withTimeouts(new Timeouts(millis(100), null, null));
    Stage stage = stage(hasty, request()).work(0, 5_000, Stage.ok()).play();
    TaskRecord task = stage.record().task(0);
    assertThat(task.outcome()).isEqualTo(new Outcome.TimedOut(TimeoutClock.TOTAL, millis(100)));
    assertThat(task.attempts()).hasSize(2);
    assertThat(task.endedAt() - task.startedAt()).isEqualTo(Stage.nanos(100));
  }

  @Test
  void theBackOffHoldsNoPlace() {
    Session narrow = SESSION.withLimits(new Limits(1, 1));
    Stage stage = stage(narrow, request(), Request.get("http://b/"));
    stage.work(0, 10, RESET, Stage.ok()).work(1, 10, Stage.ok()).play();
    assertThat(stage.record().task(1).endedAt()).isEqualTo(Stage.nanos(20));
    assertThat(stage.record().task(0).endedAt()).isGreaterThanOrEqualTo(Stage.nanos(520));
  }

  @Test
  void aTaskInItsBackOffIsDelayedAndCanBeCancelled() {
    Stage stage = stage(SESSION, request()).work(0, 10, RESET).at(300, new Signal.CancelPending());
    stage.playWith(new Signal.Begin()).playUntil(200);
    assertThat(stage.record().task(0).state()).isEqualTo(TaskState.DELAYED);
    assertThat(stage.record().task(0).delayedUntil()).isGreaterThan(Stage.nanos(500));
    stage.playUntil(10_000);
    assertThat(stage.record().task(0).state()).isEqualTo(TaskState.CANCELLED);
    assertThat(stage.record().finishedAt()).isEqualTo(Stage.nanos(300));
  }

  @Test
  void raiseForStatusLooksAtTheLastAttempt() {
    Stage stage =
        stage(SESSION.withFailOnStatus(true), request())
            .work(0, 10, new Outcome.Succeeded(503), Stage.ok())
            .play();
    assertThat(stage.record().task(0).outcome()).isEqualTo(Stage.ok());
  }

  private static Duration millis(long count) {
    return Duration.ofMillis(count);
  }

  @Test
  void retriesSaidForManyRequestsDontRepeatAPost() {
    Request shared = post().withRetries(2).withTerms(Terms.NONE.withRetriesIfSafe(true));
    Session none = SESSION.withRetries(Retries.NONE);
    assertThat(none.retries().most(shared)).isZero();
    assertThat(none.retries().withUnsafeToo(true).most(shared)).isEqualTo(2);
    assertThat(none.retries().most(post().withRetries(2))).isEqualTo(2);
    assertThat(none.retries().most(shared.withMethod("PUT"))).isEqualTo(2);
  }

  @Test
  void anExpectedStatusIsNotTriedAgain() {
    Terms expects503 = Terms.NONE.withExpected(Statuses.read("503").orElseThrow());
    Stage stage =
        stage(SESSION.withFailOnStatus(true), request().withTerms(expects503))
            .work(0, 10, new Outcome.Succeeded(503))
            .play();
    assertThat(stage.record().task(0).outcome()).isEqualTo(new Outcome.Succeeded(503));
    assertThat(stage.record().task(0).attempts()).isEmpty();
  }

  @Test
  void anotherStatusThanExpectedIsAFailure() {
    Terms expects404 = Terms.NONE.withExpected(Statuses.read("404").orElseThrow());
    Stage stage =
        stage(SESSION, request().withTerms(expects404))
            .work(0, 10, new Outcome.Succeeded(200))
            .play();
    assertThat(stage.record().task(0).outcome())
        .isEqualTo(new Outcome.Failed(FailureKind.STATUS, "status 200, expected 404"));
  }
}
