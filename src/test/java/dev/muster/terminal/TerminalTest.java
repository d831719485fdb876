package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final Stage stage = new Stage();

  @Test
  void exitsWithZeroWhenAllSucceeded() {
    assertThat(stage.run("--headless", "http://a/200", "http://a/404")).isZero();
  }

  @Test
  void exitsWithOneWhenOneDidNot() {
    assertThat(stage.run("--headless", "http://a/200", "http://a/refused")).isEqualTo(1);
  }

  @Test
  void aStatusIsAFailureOnlyWhenAsked() {
    assertThat(stage.run("--headless", "--fail-on-status", "http://a/200", "http://a/404"))
        .isEqualTo(1);
    assertThat(stage.out()).contains("http://a/404 · status 404");
  }

  @Test
  void everythingIsClosedAtTheEnd() {
    stage.run("--headless", "http://a/200");
    assertThat(stage.transport().closed).isTrue();
    assertThat(stage.listening).isFalse();
  }

  @Test
  void knowsWhichArgumentsAreItsOwn() {
    assertThat(Terminal.asked(new String[] {"list.txt", "--headless"})).isTrue();
    assertThat(Terminal.asked(new String[] {"--version"})).isTrue();
    assertThat(Terminal.asked(new String[] {"list.txt"})).isFalse();
  }

  @Test
  void anInterruptCancelsWritesWhatIsThereAndExitsWith130() {
    stage.whenHanging = stage::interrupt;
    int code = stage.run("--headless", "--format", "jsonl", "http://a/200", "http://a/hang");
    assertThat(code).isEqualTo(130);
    assertThat(stage.out().lines()).hasSize(3);
    assertThat(stage.out())
        .contains("\"state\":\"succeeded\"", "cancelled with the run", "CancelledError");
    assertThat(stage.transport().closed).isTrue();
  }

  @Test
  void anInterruptBehindTheAwaitEndsTheTasksThatRunOn() {
    stage.whenHanging = stage::interrupt;
    int code = stage.run("--headless", "--format", "jsonl", "http://a/refused", "http://a/hang");
    assertThat(code).isEqualTo(130);
    assertThat(stage.out()).contains("cancelled with the run");
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() {
    stage.stdout = new ClosedPipe();
    int code = stage.run("--headless", "--await", "as-completed", "http://a/200", "http://a/hang");
    assertThat(code).isEqualTo(1);
    assertThat(stage.err()).isEmpty();
    assertThat(stage.transport().closed).isTrue();
  }

  @Test
  void helpIsQuietAboutAClosedPipeToo() {
    stage.stdout = new ClosedPipe();
    assertThat(stage.run("--help")).isEqualTo(1);
    assertThat(stage.err()).isEmpty();
  }

  @Test
  void helpNamesEveryOptionAndTheExitCodes() {
    assertThat(stage.run("--help")).isZero();
    assertThat(stage.out().replaceAll("\\s+", " "))
        .contains("--await", "gather, as-completed, wait, task-group", "--return-exceptions")
        .contains("--return-when", "all-completed, first-exception, first-completed")
        .contains("--await-timeout", "--then", "keep, cancel, repeat", "--in-flight", "--per-host")
        .contains("--total-timeout", "--connect-timeout", "--read-timeout", "--method", "--header")
        .contains("--fail-on-status", "--format", "table, jsonl, csv, summary", "--out")
        .contains("--completion", "--version", "130 interrupted")
        .doesNotContain("\u001b");
    assertThat(stage.out().lines().mapToInt(String::length).max().orElseThrow())
        .isLessThanOrEqualTo(100);
  }

  @Test
  void versionIsOneLine() {
    assertThat(stage.run("--version")).isZero();
    assertThat(stage.out()).startsWith("Muster ").endsWith("\n").hasLineCount(1);
  }

  @Test
  void completionKnowsTheWordsOfEachOption() {
    assertThat(stage.run("--completion")).isZero();
    assertThat(stage.out()).contains("complete -F", "--return-when", "first-completed", "jsonl");
  }

  /// Standard output whose reader has gone.
  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
