package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LiveLineTest {
  private static final long SECOND = 1_000_000_000;
  private final Stage stage = new Stage();

  private static RunRecord run(int tasks) {
    return new RunRecord(
        new Plan(
            Collections.nCopies(tasks, Request.get("http://a/")),
            new Gather(true, null),
            Session.DEFAULT));
  }

  private static void start(RunRecord run, int task) {
    run.apply(new RunEvent.Started(0, task, new Exchange(0)));
  }

  private static void end(RunRecord run, int task, Outcome outcome) {
    run.apply(new RunEvent.Ended(SECOND, task, outcome, false));
  }

  @Test
  void saysHowFarTheRunIsAndWhenItWillBeOver() {
    RunRecord run = run(2_000);
    for (int task = 0; task < 600; task++) {
      start(run, task);
    }
    for (int task = 0; task < 500; task++) {
      end(run, task, new Outcome.Succeeded(200));
    }
    end(run, 500, new Outcome.Failed(FailureKind.REFUSED, "connection refused"));
    assertThat(LiveLine.text(run, 2 * SECOND))
        .isEqualTo("501 of 2,000 · 25% · 99 in flight · 1 not succeeded · 251/s · 5.98 s left");
  }

  @Test
  void keepsToOneLineHoweverNarrowTheTerminal() {
    String text = "501 of 2,000 · 25% · 99 in flight · 1 not succeeded · 251/s · 5.98 s left";
    assertThat(LiveLine.within(79, text)).isEqualTo(text);
    assertThat(LiveLine.within(60, text))
        .isEqualTo("501 of 2,000 · 25% · 1 not succeeded · 251/s · 5.98 s left");
    assertThat(LiveLine.within(39, text)).isEqualTo("501 of 2,000 · 25% · 5.98 s left");
    assertThat(LiveLine.within(18, text)).isEqualTo("501 of 2,000 · 25%");
    assertThat(LiveLine.within(5, text)).isEqualTo("501 o");
  }

  @Test
  void promisesNothingBeforeAnythingHasEnded() {
    RunRecord run = run(3);
    start(run, 0);
    assertThat(LiveLine.text(run, SECOND)).isEqualTo("0 of 3 · 0% · 1 in flight");
  }

  @Test
  void countsWhatBacksOff() {
    RunRecord run = run(3);
    Outcome reset = new Outcome.Failed(FailureKind.RESET, "connection reset");
    start(run, 0);
    start(run, 1);
    run.apply(new RunEvent.Repeats(SECOND, 1, reset, 2 * SECOND));
    assertThat(LiveLine.text(run, SECOND)).isEqualTo("0 of 3 · 0% · 1 in flight · 1 backing off");
    run.apply(new RunEvent.Queued(2 * SECOND, 1));
    assertThat(LiveLine.text(run, SECOND)).isEqualTo("0 of 3 · 0% · 1 in flight");
  }

  @Test
  void isDrawnOnATerminalAndErasedBeforeRows() {
    stage.out = StreamKind.TERMINAL;
    stage.err = StreamKind.TERMINAL;
    stage.piped = "http://a/gate\nhttp://a/open delay=20\n";
    stage.run("--headless", "-");
    assertThat(stage.err()).contains("\r\u001b[K0 of 2 · 0%").endsWith("\r\u001b[K");
  }

  @Test
  void isDrawnWhileResultsGoToAFile() {
    stage.out = StreamKind.FILE;
    stage.err = StreamKind.TERMINAL;
    stage.piped = "http://a/gate\nhttp://a/open delay=20\n";
    stage.run("--headless", "-");
    assertThat(stage.err()).contains("0 of 2");
  }

  @Test
  void isNotDrawnInAPipe() {
    stage.piped = "http://a/gate\nhttp://a/open delay=20\n";
    stage.run("--headless", "-");
    stage.out = StreamKind.PIPE;
    stage.err = StreamKind.TERMINAL;
    stage.run("--headless", "-");
    assertThat(stage.err()).isEmpty();
  }
}
