package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
  private static final Request PLAIN =
      Canned.request("GET", "https://www.example.com/", Timeouts.NONE, 3);
  private static final Outcome TOTAL = new TimedOut(TimeoutClock.TOTAL, Duration.ofSeconds(1));

  @Test
  void aDelayedTaskNamesItsDelay() {
    Canned task = new Canned(PLAIN.withDelay(Duration.ofMillis(2_500)));
    assertThat(story(task, 10))
        .isEqualTo("Waits its own delay of 2.5 s before it asks for a place in flight.");
  }

  @Test
  void aQueuedTaskSaysHowLongItHasWaited() {
    assertThat(story(new Canned(PLAIN), 3_200))
        .isEqualTo("Waiting for a place in flight for 3.20 s so far.");
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, starting",
    "RESOLVING, resolving the host name",
    "CONNECTING, connecting",
    "SECURING, securing the connection",
    "SENDING, sending the request",
    "WAITING, waiting for the response",
    "RECEIVING, receiving"
  })
  void aRunningTaskSaysWhatItIsBusyWith(Phase phase, String words) {
    Canned task = new Canned(PLAIN);
    task.start(0).enter(phase, 0);
    assertThat(story(task, 1_910)).isEqualTo("Running for 1.91 s: " + words + ".");
  }

  @Test
  void receivingSaysHowMuchAndOfHowMuch() {
    Canned task = new Canned(PLAIN);
    Exchange exchange = task.start(0);
    exchange.enter(Phase.RECEIVING, 0);
    exchange.received(41_700_000);
    assertThat(story(task, 1_780)).isEqualTo("Running for 1.78 s: receiving (41.7 MB).");
    exchange.answered(200, "OK", 122_000_000);
    assertThat(story(task, 1_780)).isEqualTo("Running for 1.78 s: receiving 34% (41.7 MB).");
  }

  @Test
  void anAnswerIsToldWithItsStatusAndTime() {
    assertThat(story(answered(200, "OK"), 500)).isEqualTo("Answered 200 OK in 98 ms.");
  }

  @Test
  void anHttpErrorIsAResult() {
    assertThat(story(answered(404, "Not Found"), 500))
        .isEqualTo("Answered 404 Not Found in 98 ms; a status like this is a result.");
  }

  @Test
  void redirectsAreCounted() {
    Canned task = new Canned(PLAIN);
    Exchange exchange = task.start(0);
    exchange.redirected("https://www.example.com/a");
    exchange.answered(200, "", 1);
    task.end(98, new Succeeded(200));
    assertThat(story(task, 500)).isEqualTo("Answered 200 in 98 ms after one redirect.");
    exchange.redirected("https://www.example.com/b");
    assertThat(story(task, 500)).isEqualTo("Answered 200 in 98 ms after 2 redirects.");
  }

  @Test
  void aFailureNamesItsReason() {
    Canned task = new Canned(PLAIN);
    task.start(10);
    task.end(97, new Failed(FailureKind.CERTIFICATE, "certificate expired"));
    assertThat(story(task, 500)).isEqualTo("Failed after 87 ms: certificate expired.");
  }

  @Test
  void whatCannotBeFetchedFailsAtOnce() {
    Canned task = new Canned(PLAIN);
    task.start(10);
    task.end(10, new Failed(FailureKind.UNSUPPORTED_SCHEME, "unsupported scheme python"));
    assertThat(story(task, 500)).isEqualTo("Failed at once: unsupported scheme python.");
  }

  @Test
  void aStatusThatCountsAsFailureSaysWhy() {
    Canned task = new Canned(PLAIN);
    task.start(0).answered(503, "Service Unavailable", 0);
    task.end(77, new Failed(FailureKind.STATUS, "503 Service Unavailable"));
    assertThat(story(task, 500))
        .isEqualTo(
            "Failed after 77 ms: 503 Service Unavailable; this session counts statuses of 400 and"
                + " above as failures.");
  }

  @Test
  void aTotalTimeoutNamesTheLineThatSetIt() {
    assertThat(Story.of(Canned.timedOut(), Canned.ms(5_000)))
        .isEqualTo(
            "The total timeout of 1 s (line 7) ended it after 1.00 s; the call was cancelled and"
                + " its connection closed.");
  }

  @Test
  void aTimeoutOfTheSessionSaysSo() {
    Canned task = new Canned(PLAIN);
    task.start(0);
    task.end(500, new TimedOut(TimeoutClock.CONNECT, Duration.ofMillis(500)));
    assertThat(story(task, 600))
        .isEqualTo(
            "The connect timeout of 500 ms (the session’s) ended it after 500 ms, before there was"
                + " a connection; the call was cancelled and its connection closed.");
  }

  @Test
  void aReadTimeoutOfARequestFromNoListSaysSo() {
    Timeouts own = new Timeouts(null, null, Duration.ofSeconds(5));
    Canned task = new Canned(Request.get("https://www.example.com/").withTimeouts(own));
    task.start(0);
    task.end(6_000, new TimedOut(TimeoutClock.READ, Duration.ofSeconds(5)));
    assertThat(story(task, 9_000))
        .isEqualTo(
            "The read timeout of 5 s (its own) ended it after 6.00 s, when no byte had come for"
                + " that long; the call was cancelled and its connection closed.");
  }

  @Test
  void aTimeoutInTheQueueSaysThatNothingWasSent() {
    Canned task = new Canned(PLAIN);
    task.end(1_000, TOTAL);
    assertThat(story(task, 2_000))
        .isEqualTo(
            "The total timeout of 1 s (the session’s) passed while it waited for a place in"
                + " flight; its request never started.");
  }

  @ParameterizedTest
  @CsvSource({"YOU, by you", "POLICY, by the policy", "RUN, with the run"})
  void aCancelSaysWhoAndDuringWhat(CancelledBy by, String words) {
    Canned task = new Canned(PLAIN);
    Exchange exchange = task.start(0);
    exchange.enter(Phase.RECEIVING, 0);
    exchange.received(8_200_000);
    task.end(1_400, new Cancelled(by));
    assertThat(story(task, 2_000))
        .isEqualTo(
            "Cancelled "
                + words
                + " after 1.40 s, while receiving (8.2 MB); the call was cancelled and its"
                + " connection closed.");
  }

  @Test
  void aCancelInTheQueueSaysThatNothingWasSent() {
    Canned task = new Canned(PLAIN).end(40, new Cancelled(CancelledBy.YOU));
    assertThat(story(task, 50))
        .isEqualTo(
            "Cancelled by you while it waited for a place in flight; its request never started.");
  }

  @Test
  void aCancelDuringTheDelaySaysSo() {
    Canned task =
        new Canned(PLAIN.withDelay(Duration.ofSeconds(2))).end(40, new Cancelled(CancelledBy.YOU));
    assertThat(story(task, 50))
        .isEqualTo("Cancelled by you while it waited its own delay; its request never started.");
  }

  @Test
  void behindAShieldTheRequestRunsOn() {
    Canned task = new Canned(PLAIN.withShield(true));
    Exchange exchange = task.start(0);
    task.end(1_000, TOTAL, true);
    assertThat(story(task, 1_500))
        .isEqualTo(
            "The total timeout of 1 s (the session’s) ended it after 1.00 s; its request runs on"
                + " behind its shield.");
    exchange.answered(200, "OK", 5);
    task.endWork(2_300, new Succeeded(200));
    assertThat(story(task, 2_500))
        .endsWith("; behind its shield the request went on and was answered 200 OK after 2.30 s.");
  }

  @ParameterizedTest
  @CsvSource({"TOTAL, total", "CONNECT, connect", "READ, read"})
  void behindAShieldAClockCanStillRunOut(TimeoutClock clock, String word) {
    Canned task = shielded().endWork(3_000, new TimedOut(clock, Duration.ofSeconds(3)));
    assertThat(story(task, 4_000))
        .endsWith("went on and met the " + word + " timeout of 3 s after 3.00 s.");
  }

  @Test
  void behindAShieldARequestCanFailOrBeCancelled() {
    Outcome reset = new Failed(FailureKind.RESET, "connection reset");
    assertThat(story(shielded().endWork(2_000, reset), 4_000))
        .endsWith("went on and failed (connection reset) after 2.00 s.");
    Outcome cancelled = new Cancelled(CancelledBy.YOU);
    assertThat(story(shielded().endWork(2_000, cancelled), 4_000))
        .endsWith("went on and was cancelled by you after 2.00 s.");
  }

  @Test
  void aRequestThatStartsOnlyAfterItsTaskEndedWasNotRunningThen() {
    Canned task = new Canned(PLAIN.withShield(true));
    task.end(50, new Cancelled(CancelledBy.YOU), true);
    task.start(80);
    assertThat(story(task, 90))
        .isEqualTo(
            "Cancelled by you while it waited for a place in flight; its request runs on behind"
                + " its shield.");
  }

  private static Canned shielded() {
    Canned task = new Canned(PLAIN.withShield(true));
    task.start(0);
    return task.end(1_000, TOTAL, true);
  }

  private static Canned answered(int status, String text) {
    Canned task = new Canned(PLAIN);
    task.start(10).answered(status, text, 0);
    return task.end(108, new Succeeded(status));
  }

  private static String story(Canned task, double now) {
    return Story.of(task.task(), Canned.ms(now));
  }
}
