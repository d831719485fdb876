package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.TaskState;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final Request PLAIN = Request.get("https://www.example.com/");

  @Test
  void eachPhaseHasItsLineAndADashWhereItDidNotHappen() {
    assertThat(lines(Timing.of(Canned.timedOut(), Canned.ms(9_000))))
        .containsExactly(
            "Queued 60 ms",
            "DNS lookup 12 ms",
            "Connect 25 ms",
            "TLS –",
            "Waiting (TTFB) 963 ms",
            "Content download –");
  }

  @Test
  void theLastLineSaysWhichClockEndedIt() {
    Timing timing = Timing.of(Canned.timedOut(), Canned.ms(9_000));
    assertThat(timing.state()).isEqualTo(TaskState.TIMED_OUT);
    assertThat(timing.end()).isEqualTo("1.00 s");
    assertThat(timing.how())
        .isEqualTo(
            "total timeout of 1 s set on line 7; the call was cancelled and its connection"
                + " closed");
  }

  @Test
  void barsFollowEachOtherOnOneScale() {
    Timing timing = Timing.of(Canned.timedOut(), Canned.ms(9_000));
    long at = 0;
    for (Timing.Bar bar : timing.bars()) {
      assertThat(bar.from()).as(bar.label()).isEqualTo(at);
      at += bar.nanos();
    }
    assertThat(timing.total()).isEqualTo(at).isEqualTo(Canned.ms(60 + 1_000));
  }

  @Test
  void startingAndSendingHaveALineOnlyWhenTheyTookTime() {
    Canned task = new Canned(PLAIN);
    Exchange exchange = task.start(0);
    exchange.enter(Phase.SENDING, Canned.ms(4));
    exchange.enter(Phase.WAITING, Canned.ms(5));
    assertThat(lines(Timing.of(task.task(), Canned.ms(10))))
        .contains("Starting 4 ms", "Request sent 1 ms", "Waiting (TTFB) 5 ms");
  }

  @Test
  void whatTookNearlyNoTimeIsNotADash() {
    Canned task = new Canned(PLAIN);
    Exchange exchange = task.start(0);
    exchange.enter(Phase.RESOLVING, 0);
    exchange.enter(Phase.CONNECTING, 90_000);
    assertThat(lines(Timing.of(task.task(), Canned.ms(10)))).contains("DNS lookup < 1 ms");
  }

  @Test
  void aRunningRequestGrowsWithTheClock() {
    Canned task = new Canned(PLAIN);
    task.start(5).enter(Phase.WAITING, Canned.ms(5));
    assertThat(Timing.of(task.task(), Canned.ms(30)).total()).isEqualTo(Canned.ms(30));
    Timing later = Timing.of(task.task(), Canned.ms(70));
    assertThat(later.total()).isEqualTo(Canned.ms(70));
    assertThat(later.end()).isEqualTo("65 ms");
    assertThat(later.how()).isEqualTo("waiting for the response");
  }

  @Test
  void aQueuedTaskHasItsQueueAlone() {
    Timing timing = Timing.of(new Canned(PLAIN).task(), Canned.ms(40));
    assertThat(timing.bars().getFirst().nanos()).isEqualTo(timing.total()).isEqualTo(Canned.ms(40));
    assertThat(timing.end()).isEmpty();
    assertThat(timing.how()).isEqualTo("Waiting for a place in flight for 40 ms so far.");
  }

  @Test
  void theClockOfACancelledRequestStopsAtItsEndEvenBeforeTheTransportSaysSo() {
    Canned task = new Canned(PLAIN);
    task.start(0).enter(Phase.WAITING, 0);
    task.end(100, new Cancelled(CancelledBy.YOU));
    Timing timing = Timing.of(task.task(), Canned.ms(5_000));
    assertThat(timing.total()).isEqualTo(Canned.ms(100));
    assertThat(timing.how()).isEqualTo("by you; the call was cancelled and its connection closed");
  }

  @Test
  void behindAShieldTheBarsGoOn() {
    Canned task = new Canned(PLAIN.withShield(true));
    task.start(0).enter(Phase.WAITING, 0);
    task.end(100, new Cancelled(CancelledBy.YOU), true);
    Timing timing = Timing.of(task.task(), Canned.ms(700));
    assertThat(timing.total()).isEqualTo(Canned.ms(700));
    assertThat(timing.end()).isEqualTo("100 ms");
  }

  @Test
  void aTimeoutSaysWhoSetIt() {
    TimedOut how = new TimedOut(TimeoutClock.CONNECT, Duration.ofMillis(300));
    Canned ofSession = new Canned(PLAIN);
    ofSession.start(0);
    assertThat(Timing.of(ofSession.end(300, how).task(), 0).how())
        .startsWith("connect timeout of 300 ms set by the session;");
    Timeouts own = new Timeouts(null, Duration.ofMillis(300), null);
    Canned ofRequest = new Canned(PLAIN.withTimeouts(own));
    ofRequest.start(0);
    assertThat(Timing.of(ofRequest.end(300, how).task(), 0).how())
        .startsWith("connect timeout of 300 ms set by the request;");
  }

  @Test
  void aFailureEndsWithItsReasonAndAnAnswerWithItsStatus() {
    Canned failed = new Canned(PLAIN);
    failed.start(0);
    failed.end(20, new Failed(FailureKind.REFUSED, "connection refused"));
    assertThat(Timing.of(failed.task(), 0).how()).isEqualTo("connection refused");
    assertThat(Timing.of(Canned.answered("text/plain", new byte[0], 0), 0).how())
        .isEqualTo("201 Created");
  }

  private static List<String> lines(Timing timing) {
    return timing.bars().stream().map(bar -> bar.label() + " " + bar.time()).toList();
  }
}
