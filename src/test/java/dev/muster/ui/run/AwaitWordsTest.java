package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Policy;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Wait;
import dev.muster.engine.Wait.ReturnWhen;
import dev.muster.engine.Wait.Then;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitWordsTest {
  private static final Settlement RETURNED = new Settlement.Returned();

  @Test
  void beforeARunThereAreNoWords() {
    assertThat(new RunModel(Runnable::run, Runnable::run).awaitProperty().get())
        .isEqualTo(AwaitWords.NONE);
  }

  @Test
  void anAwaitThatGoesOnSaysSinceWhen() {
    Script script = four(wait(ReturnWhen.ALL_COMPLETED, null, Then.KEEP)).at(1_200);
    assertThat(script.words())
        .hasToString("Awaiting wait(return_when=ALL_COMPLETED) for 1.20 s: 1 done, 3 pending.");
    assertThat(script.words().canCancelAwait()).isTrue();
    assertThat(script.words().canCancelPending()).isFalse();
    assertThat(script.words().canAwaitAgain()).isFalse();
  }

  @Test
  void aWaitThatReturnedSaysWhatStillRunsAndTheFirstException() {
    Script script = four(wait(ReturnWhen.FIRST_EXCEPTION, null, Then.KEEP));
    script.at(217).fail(1, "certificate expired").settle(RETURNED);
    assertThat(script.words())
        .hasToString(
            "Returned wait(return_when=FIRST_EXCEPTION) at 217 ms: 2 done, 2 pending, still"
                + " running. First exception: #2 certificate expired.");
    assertThat(script.words().causeTask()).isEqualTo(1);
    assertThat(script.words().canCancelAwait()).isFalse();
    assertThat(script.words().canCancelPending()).isTrue();
    assertThat(script.words().canAwaitAgain()).isTrue();
    assertThat(script.words().again()).isEqualTo("Wait again");
  }

  @Test
  void whatWasPendingAtTheReturnIsToldFromWhatRunsNow() {
    Script script = four(wait(ReturnWhen.FIRST_COMPLETED, null, Then.KEEP)).settle(RETURNED);
    script.at(300).succeed(1, 200);
    assertThat(script.words().counts()).isEqualTo("1 done, 3 pending, 2 still running");
    script.succeed(2, 200).succeed(3, 200).finish();
    assertThat(script.words().counts()).isEqualTo("1 done, 3 pending");
    assertThat(script.words().canAwaitAgain()).isFalse();
    assertThat(script.words().canCancelPending()).isFalse();
  }

  @Test
  void anExceptionAfterTheReturnIsNotItsFirstException() {
    Script script = four(wait(ReturnWhen.FIRST_COMPLETED, null, Then.KEEP)).settle(RETURNED);
    script.at(300).fail(1, "refused");
    assertThat(script.words().cause()).isEqualTo("First: #1 200.");
    assertThat(script.words().causeTask()).isZero();
  }

  @Test
  void aWaitWhoseLimitPassedSaysSo() {
    Script script = four(wait(ReturnWhen.ALL_COMPLETED, Duration.ofSeconds(1), Then.KEEP));
    script.at(1_000).tell(new RunEvent.Rounded(script.now(), new int[] {0}, 3)).settle(RETURNED);
    assertThat(script.words().cause()).isEqualTo("Its timeout passed.");
    assertThat(script.words().causeTask()).isEqualTo(-1);
  }

  @Test
  void aWaitThatRepeatsCountsItsRounds() {
    Script script = four(wait(ReturnWhen.FIRST_COMPLETED, null, Then.REPEAT));
    script.tell(new RunEvent.Rounded(script.now(), new int[] {0}, 3));
    assertThat(script.words().counts()).isEqualTo("1 done, 3 pending, round 2");
    script.succeed(1, 200).succeed(2, 200).succeed(3, 200);
    script.tell(new RunEvent.Rounded(script.now(), new int[] {1, 2, 3}, 0)).settle(RETURNED);
    assertThat(script.words().counts()).isEqualTo("all 4 done, in 2 rounds");
  }

  @Test
  void awaitingAgainCountsFromThen() {
    Script script = four(wait(ReturnWhen.FIRST_COMPLETED, null, Then.KEEP)).settle(RETURNED);
    script.at(1_000).tell(new RunEvent.Resumed(script.now(), 3)).at(1_500);
    assertThat(script.words().verb()).isEqualTo(AwaitWords.Verb.AWAITING);
    assertThat(script.words().instant()).isEqualTo("500 ms");
  }

  @Test
  void theNextAwaitHasAFirstExceptionOfItsOwn() {
    Script script = four(wait(ReturnWhen.FIRST_EXCEPTION, null, Then.KEEP));
    script.at(200).fail(1, "refused").settle(RETURNED);
    script.at(300).tell(new RunEvent.Resumed(script.now(), 2));
    script.at(400).fail(2, "reset").settle(RETURNED);
    assertThat(script.words().cause()).isEqualTo("First exception: #3 reset.");
    assertThat(script.words().causeTask()).isEqualTo(2);
  }

  @Test
  void theNextAwaitHasAFirstAndRoundsOfItsOwn() {
    Script script = four(wait(ReturnWhen.FIRST_COMPLETED, null, Then.KEEP));
    script.tell(new RunEvent.Rounded(script.now(), new int[] {0}, 3)).settle(RETURNED);
    script.at(300).tell(new RunEvent.Resumed(script.now(), 3));
    assertThat(script.words().counts()).isEqualTo("1 done, 3 pending");
    script.at(400).succeed(2, 200);
    script.tell(new RunEvent.Rounded(script.now(), new int[] {2}, 2)).settle(RETURNED);
    assertThat(script.words().cause()).isEqualTo("First: #3 200.");
    assertThat(script.words().counts()).isEqualTo("2 done, 2 pending, still running");
  }

  @Test
  void whatIsAwaitedAgainIsNotDeliveredAsTimeoutErrorAnyMore() {
    Script script = four(new AsCompleted(Duration.ofSeconds(1)));
    script.at(1_000).tell(new RunEvent.YieldedTimeouts(script.now(), 3)).settle(RETURNED);
    script.tell(new RunEvent.Resumed(script.now(), 3));
    script.succeed(1, 200).succeed(2, 200).succeed(3, 200).settle(RETURNED);
    assertThat(script.words().counts()).doesNotContain("TimeoutError");
  }

  @Test
  void ofOneItIsNotSaidThatAllAreDone() {
    Script script = new Script(new Gather(false, null), Script.requests(1)).at(300).start(0);
    script.succeed(0, 200).settle(RETURNED).finish();
    assertThat(script.words().counts()).isEqualTo("1 done");
  }

  @Test
  void aGatherThatReturnsHasAll() {
    Script script = four(new Gather(true, null)).fail(1, "refused").succeed(2, 200);
    script.at(300).succeed(3, 404).settle(RETURNED).finish();
    assertThat(script.words())
        .hasToString(
            "Returned gather(*tasks, return_exceptions=True) at 300 ms: all 4 done. First"
                + " exception: #2 refused.");
  }

  @Test
  void aGatherRaisesWhatItsChildEndedWith() {
    Script script = four(new Gather(false, null)).fail(1, "refused");
    assertThat(script.settle(new Settlement.RaisedTask(1)).words())
        .hasToString(
            "Raised gather(*tasks) at 100 ms: 2 done, 2 pending, still running. #2 refused.");
    assertThat(script.words().again()).isEqualTo("Await again");
  }

  @Test
  void aGatherRaisesACancelledChildToo() {
    Script script = four(new Gather(false, null)).cancel(3, CancelledBy.YOU);
    assertThat(script.settle(new Settlement.RaisedTask(3)).words().cause())
        .isEqualTo("CancelledError: #4 cancelled by you.");
  }

  @Test
  void aGatherRaisesAChildsTimeoutAsSuch() {
    Script script = four(new Gather(false, null));
    script.end(2, new Outcome.TimedOut(Outcome.TimeoutClock.TOTAL, Duration.ofSeconds(1)), false);
    assertThat(script.settle(new Settlement.RaisedTask(2)).words().cause())
        .isEqualTo("TimeoutError: #3 total timeout 1 s.");
  }

  @Test
  void aGroupOfSeveralSaysHowMany() {
    Script script = four(new TaskGroup()).at(150).fail(1, "refused").fail(2, "refused");
    script.cancel(3, CancelledBy.POLICY);
    assertThat(script.settle(new Settlement.RaisedGroup(1)).words().cause())
        .isEqualTo("ExceptionGroup of 2, the first: #2 refused.");
  }

  @Test
  void theWordsHoldTheCallAsAsyncioWantsItWritten() {
    Script script = four(wait(ReturnWhen.FIRST_EXCEPTION, Duration.ofSeconds(2), Then.KEEP));
    assertThat(script.words().call().line())
        .isEqualTo("await asyncio.wait(tasks, timeout=2, return_when=asyncio.FIRST_EXCEPTION)");
  }

  @Test
  void aLimitAroundGatherCancelsTheRest() {
    Script script = four(new Gather(false, Duration.ofMillis(1_500))).at(1_500);
    for (int task = 1; task < 4; task++) {
      script.cancel(task, CancelledBy.POLICY);
    }
    assertThat(script.settle(new Settlement.RaisedTimeout()).words())
        .hasToString(
            "Raised wait_for(gather(*tasks), 1.5) at 1.50 s: all 4 done, 3 of them cancelled."
                + " TimeoutError: its limit of 1.5 s passed.");
  }

  @Test
  void aCancelledAwaitRaisesCancelledError() {
    Script script = four(new AsCompleted(null));
    assertThat(script.settle(new Settlement.RaisedCancelled()).words())
        .hasToString(
            "Raised as_completed(tasks) at 100 ms: 1 done, 3 pending, still running."
                + " CancelledError: the await was cancelled.");
  }

  @Test
  void asCompletedSaysWhatItDelivered() {
    Script script = four(new AsCompleted(Duration.ofSeconds(1)));
    script.tell(new RunEvent.Yielded(script.now(), 0)).at(1_000);
    script.tell(new RunEvent.YieldedTimeouts(script.now(), 3)).settle(RETURNED);
    assertThat(script.words().counts())
        .isEqualTo("1 delivered, 3 more as TimeoutError, still running");
  }

  @Test
  void aTaskGroupRaisesAGroupAndCancelsTheSiblings() {
    Script script = four(new TaskGroup()).at(150).fail(1, "refused");
    script.cancel(2, CancelledBy.POLICY).cancel(3, CancelledBy.POLICY);
    assertThat(script.settle(new Settlement.RaisedGroup(1)).words())
        .hasToString(
            "Raised async with TaskGroup() at 150 ms: all 4 done, 2 of them cancelled."
                + " ExceptionGroup: #2 refused.");
  }

  @Test
  void requestsBehindShieldsAreSaid() {
    Script script = four(new TaskGroup()).succeed(1, 200).succeed(2, 200);
    script.end(3, new Outcome.Cancelled(CancelledBy.YOU), true).settle(RETURNED);
    assertThat(script.words().counts())
        .isEqualTo("all 4 done, 1 of them cancelled, 1 shielded request runs on");
  }

  /// Four tasks run; the first was done at 100 ms.
  private static Script four(Policy policy) {
    Script script = new Script(policy, Script.requests(4));
    for (int task = 0; task < 4; task++) {
      script.start(task);
    }
    return script.at(100).succeed(0, 200);
  }

  private static Wait wait(ReturnWhen when, @Nullable Duration timeout, Then then) {
    return new Wait(when, timeout, then);
  }
}
