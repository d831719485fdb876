package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.WaitsFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the pane says of a task that is tried more than once, and of what it waits for.
class AttemptsTest {
  @Test
  void theOverviewListsEachAttemptWithItsOutcomeWhenAndHowLong() {
    assertThat(Facts.of(Canned.answeredAtLast()))
        .extracting(Row::text)
        .contains(
            "Attempts",
            "Attempt 1: connection reset, started at 60 ms, took 113 ms",
            "Attempt 2: answered 503 Service Unavailable, started at 1.10 s, took 100 ms",
            "Attempt 3: answered 200 OK, started at 4.02 s, took 95 ms");
  }

  @Test
  void whatTheTransportRepeatsByItselfIsSaid() {
    Canned task = new Canned(Request.get("https://a.example/"));
    Exchange exchange = task.start(0);
    exchange.repeated();
    assertThat(Facts.of(task.task()))
        .extracting(Row::text)
        .contains("Sent again: once, by the transport itself: its connection had gone");
  }

  @Test
  void theAttemptUnderWayIsNotListedYet() {
    Canned task = Canned.triedTwice().queue(4_000);
    task.start(4_000);
    assertThat(Facts.of(task.task()))
        .extracting(Row::text)
        .filteredOn(text -> text.startsWith("Attempt "))
        .hasSize(2);
  }

  @Test
  void whatWasTriedOnceHasNoAttempts() {
    assertThat(Facts.of(Canned.timedOut()))
        .extracting(Row::text)
        .noneMatch(text -> text.startsWith("Attempt"));
  }

  @Test
  void aBackOffSaysWhyAndWhatFollowsWhen() {
    assertThat(Story.of(Canned.triedTwice().task(), Canned.ms(1_600)))
        .isEqualTo(
            "Attempt 2 was answered 503 Service Unavailable; attempt 3 of 4 follows in 2.40 s.");
  }

  @Test
  void theEndSaysHowManyAttemptsItTook() {
    assertThat(Story.of(Canned.answeredAtLast(), 0))
        .isEqualTo("Answered 200 OK in 95 ms. It took 3 attempts.");
  }

  @Test
  void aCancelDuringABackOffSaysSo() {
    TaskRecord task = Canned.triedTwice().end(2_000, new Cancelled(CancelledBy.YOU)).task();
    assertThat(Story.of(task, Canned.ms(9_000)))
        .startsWith(
            "Cancelled by you while it waited for another attempt; no request of it was under"
                + " way.");
  }

  @ParameterizedTest
  @CsvSource({
    "PLACE, Waiting for a place in flight for 3.20 s",
    "HOST, Waiting for one of the places in flight for its host for 3.20 s",
    "RATE, Waiting for the rate for 3.20 s",
    "HOST_RATE, Waiting for its host’s rate for 3.20 s"
  })
  void aQueuedTaskSaysWhatItWaitsFor(WaitsFor what, String words) {
    TaskRecord task = new Canned(Request.get("https://a.example/")).wait(what).task();
    assertThat(Story.of(task, Canned.ms(3_200))).startsWith(words);
  }

  @Test
  void timingIsOfTheLastAttemptAndSaysSo() {
    Timing timing = Timing.of(Canned.answeredAtLast(), Canned.ms(9_000));
    assertThat(timing.how()).isEqualTo("last of 3 attempts: 200 OK");
    assertThat(timing.total()).isEqualTo(Canned.ms(115));
    assertThat(timing.end()).isEqualTo("95 ms");
  }

  @Test
  void timingShowsThePhasesOfEachEarlierAttemptOnTheSameScale() {
    Canned task = new Canned(Request.get("https://a.example/").withRetries(3));
    Exchange first = task.start(60);
    first.enter(Phase.RESOLVING, Canned.ms(60));
    first.enter(Phase.CONNECTING, Canned.ms(100));
    first.end(Canned.ms(360));
    task.repeat(360, new Failed(FailureKind.RESET, "connection reset"), 1_000).queue(1_000);
    task.start(1_010).enter(Phase.WAITING, Canned.ms(1_010));
    Timing timing = Timing.of(task.task(), Canned.ms(1_050));
    assertThat(timing.attempts()).extracting(Timing.Attempt::name).containsExactly("Attempt 1");
    Timing.Attempt attempt = timing.attempts().getFirst();
    assertThat(attempt.time()).isEqualTo("300 ms");
    assertThat(attempt.bars())
        .extracting(Timing.Bar::role)
        .containsExactly("resolving", "connecting");
    assertThat(attempt.bars().getLast().from()).isEqualTo(Canned.ms(40));
    assertThat(attempt.said()).isEqualTo("connection reset · DNS lookup 40 ms · Connect 260 ms");
    assertThat(timing.total()).isEqualTo(Canned.ms(300));
    assertThat(timing.text()).startsWith("Attempt 1: 300 ms connection reset · DNS lookup 40 ms");
  }

  @Test
  void timingOfALaterAttemptUnderWaySaysWhichItIs() {
    Canned task = Canned.triedTwice().queue(4_000);
    Exchange third = task.start(4_000);
    third.enter(Phase.WAITING, Canned.ms(4_000));
    assertThat(Timing.of(task.task(), Canned.ms(4_050)).how())
        .isEqualTo("attempt 3 of 4: waiting for the response");
  }
}
