package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the formats say of requests that were tried more than once.
class AttemptsTest {
  private final Stage stage = new Stage();

  @Test
  void jsonLinesCountEachAttempt() {
    assertThat(stage.output("--headless", "--retries=4", "--format=jsonl", "http://a/flaky/3"))
        .contains("\"state\":\"succeeded\"", "\"attempts\":3,");
  }

  @Test
  void aRequestThatNeverStartedHasNoAttempt() {
    stage.whenHanging = stage::interrupt;
    assertThat(
            stage.output(
                "--headless", "--in-flight=1", "--format=csv", "http://a/hang", "http://b/200"))
        .containsPattern("http://a/hang,cancelled,.*,0,1,")
        .containsPattern("http://b/200,cancelled,.*,0,0,");
  }

  @Test
  void theTableSaysHowOftenWhatWasRepeatedWasTried() {
    assertThat(stage.output("--headless", "--retries=4", "http://a/flaky/3", "http://b/200"))
        .contains("http://a/flaky/3 · 3 attempts\n")
        .contains("http://b/200\n");
  }

  @Test
  void whatFailedAllTheSameSaysBoth() {
    assertThat(stage.output("--headless", "--retries=1", "http://a/flaky/3"))
        .contains("http://a/flaky/3 · connection reset · 2 attempts\n");
  }

  @Test
  void theSummaryCountsRetriesAndTheirBytes() {
    assertThat(stage.output("--headless", "--retries=4", "--format=summary", "http://a/flaky/3"))
        .contains("300 B received")
        .contains("2 retries");
  }

  @Test
  void withoutRetriesNothingIsRepeated() {
    assertThat(stage.output("--headless", "--format=jsonl", "http://a/flaky/3"))
        .contains("\"attempts\":1,", "connection reset");
  }
}
