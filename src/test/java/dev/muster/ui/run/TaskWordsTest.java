package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.WaitsFor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskWordsTest {
  private final Script script =
      new Script(
          new Gather(true, null),
          List.of(
              Request.get("https://user:secret@example.com/a"),
              Request.get("https://example.com/b").withDelay(Duration.ofSeconds(2))));

  @Test
  void whatWaitsSaysForWhat() {
    assertThat(status(0)).isEqualTo("queued for a place");
    assertThat(status(1)).isEqualTo("starts after 2 s");
    script.at(2_000).tell(new RunEvent.Queued(script.now(), 1));
    assertThat(status(1)).isEqualTo("queued for a place");
    assertThat(TaskWords.time(task(1), script.now())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLACE, queued for a place",
    "HOST, queued for its host",
    "RATE, queued for the rate",
    "HOST_RATE, 'queued for its host''s rate'"
  })
  void whatWaitsForMoreThanItsTurnSaysSo(WaitsFor what, String words) {
    script.tell(new RunEvent.Waits(0, 0, what));
    assertThat(status(0)).isEqualTo(words);
  }

  @Test
  void whatAllWaitForIsSaidOfEachThatWaitsForNothingElse() {
    script.tell(new RunEvent.Held(0, WaitsFor.RATE));
    assertThat(status(0)).isEqualTo("queued for the rate");
    script.tell(new RunEvent.Waits(0, 0, WaitsFor.HOST));
    assertThat(status(0)).isEqualTo("queued for its host");
  }

  @Test
  void aBackOffCountsDownAndSaysWhichAttemptFollows() {
    Script thrice = retrying();
    thrice.at(600);
    assertThat(status(thrice)).isEqualTo("back-off 2.1 s, attempt 2 of 4");
    thrice.at(1_700);
    assertThat(status(thrice)).isEqualTo("back-off 1.0 s, attempt 2 of 4");
  }

  @Test
  void aLaterAttemptSaysSoWhileItRunsAndAtItsEnd() {
    Script thrice = retrying();
    thrice.at(2_700).tell(new RunEvent.Queued(thrice.now(), 0)).start(0).phase(0, Phase.WAITING);
    assertThat(status(thrice)).isEqualTo("waiting for response · attempt 2");
    thrice.answer(0, 200, "OK", 0).succeed(0, 200);
    assertThat(status(thrice)).isEqualTo("200 OK · 2 attempts");
  }

  private static Script retrying() {
    List<Request> one = List.of(Request.get("https://a.example/").withRetries(3));
    Script retrying = new Script(new Gather(true, null), one);
    Outcome refused = new Outcome.Failed(FailureKind.REFUSED, "connection refused");
    retrying.start(0).at(100);
    return retrying.tell(new RunEvent.Repeats(retrying.now(), 0, refused, 2_700_000_000L));
  }

  private static String status(Script script) {
    return TaskWords.status(Objects.requireNonNull(script.model.record()).task(0), script.now())
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, starting",
    "RESOLVING, resolving",
    "CONNECTING, connecting",
    "SECURING, securing",
    "SENDING, sending",
    "WAITING, waiting for response",
    "RECEIVING, receiving"
  })
  void whatRunsSaysItsPhase(Phase phase, String words) {
    script.start(0).phase(0, phase);
    assertThat(status(0)).isEqualTo(words);
  }

  @Test
  void aDownloadSaysHowFarItIs() {
    script.start(0).answer(0, 200, "OK", 1_000).exchange(0).received(345);
    assertThat(status(0)).isEqualTo("200 receiving 34%");
    assertThat(TaskWords.size(task(0))).isEqualTo("345 B");
  }

  @Test
  void anAnswerOfAnyStatusIsASuccess() {
    script.start(0).answer(0, 404, "Not Found", 0).at(98).succeed(0, 404);
    assertThat(status(0)).isEqualTo("404 Not Found");
    assertThat(TaskWords.state(task(0))).isEqualTo("Succeeded");
    assertThat(TaskWords.spoken(task(0), script.now()))
        .isEqualTo("row 1, example.com, 404, succeeded in 98 ms");
  }

  @Test
  void aStatusThatCountsAsFailureKeepsItsNumber() {
    script.start(0).answer(0, 503, "Service Unavailable", 0);
    script.end(0, new Outcome.Failed(FailureKind.STATUS, "status 503"), false);
    assertThat(status(0)).isEqualTo("503 Service Unavailable");
    assertThat(TaskWords.state(task(0))).isEqualTo("Failed");
  }

  @Test
  void aFailureSaysItsReason() {
    script.start(0).fail(0, "connection refused");
    assertThat(status(0)).isEqualTo("connection refused");
  }

  @ParameterizedTest
  @CsvSource({
    "TOTAL, PT1S, total timeout 1 s",
    "CONNECT, PT0.25S, connect timeout 250 ms",
    "READ, PT1.5S, read timeout 1.5 s",
    "TOTAL, PT2M10S, total timeout 2 min 10 s"
  })
  void aTimeoutSaysItsClock(TimeoutClock clock, Duration limit, String words) {
    script.start(0).end(0, new Outcome.TimedOut(clock, limit), false);
    assertThat(status(0)).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledTaskSaysByWhom(CancelledBy by) {
    script.cancel(0, by);
    assertThat(status(0)).startsWith("cancelled ").doesNotContain(by.name());
    assertThat(TaskWords.spoken(task(0), script.now()))
        .isEqualTo("row 1, example.com, " + status(0) + ", cancelled");
  }

  @Test
  void aShieldedRequestThatRunsOnIsSaid() {
    script.start(0).end(0, new Outcome.Cancelled(CancelledBy.YOU), true);
    assertThat(status(0)).isEqualTo("cancelled by you; its shielded request runs on");
  }

  @Test
  void aPasswordIsNotShown() {
    assertThat(TaskWords.url(task(0))).contains("user:").doesNotContain("secret");
  }

  private TaskRecord task(int index) {
    return Objects.requireNonNull(script.model.record()).task(index);
  }

  private String status(int index) {
    return TaskWords.status(task(index), script.now()).toString();
  }
}
