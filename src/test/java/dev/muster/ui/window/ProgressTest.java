package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.util.Collections;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Outcome REFUSED =
      new Outcome.Failed(Outcome.FailureKind.OTHER, "connection refused");

  private final RunRecord run =
      new RunRecord(
          new Plan(
              Collections.nCopies(1_000, Request.get("https://a.example/")),
              new Gather(true, null),
              Session.DEFAULT));

  @Test
  void withoutARunTheTitleIsTheName() {
    assertThat(Progress.title(null)).isEqualTo("Muster");
  }

  @Test
  void theTitleOfARunThatWasCancelledSaysSo() {
    end(0, 995, new Outcome.Succeeded(200));
    end(995, 1_000, new Outcome.Cancelled(Outcome.CancelledBy.YOU));
    run.apply(new RunEvent.Finished(SECOND));
    assertThat(Progress.title(run)).isEqualTo("1,000 done, 5 cancelled — Muster");
  }

  @Test
  void theTitleSaysHowFarTheRunIs() {
    end(0, 370, new Outcome.Succeeded(200));
    assertThat(Progress.title(run)).isEqualTo("37 % · 370/1,000 — Muster");
    end(370, 999, new Outcome.Succeeded(200));
    assertThat(Progress.title(run)).startsWith("99 %");
  }

  @Test
  void theTitleOfARunThatIsOverSaysWhatWentWrong() {
    end(0, 997, new Outcome.Succeeded(200));
    end(997, 1_000, REFUSED);
    finish(2 * SECOND);
    assertThat(Progress.title(run)).isEqualTo("1,000 done, 3 failed — Muster");
  }

  @Test
  void theTaskBarShowsTheShareThatIsDoneWhileTheRunLasts() {
    assertThat(Progress.standing(null, true))
        .isEqualTo(new Standing(OptionalDouble.empty(), false));
    end(0, 370, new Outcome.Succeeded(200));
    assertThat(Progress.standing(run, true))
        .isEqualTo(new Standing(OptionalDouble.of(0.37), false));
    end(370, 1_000, REFUSED);
    finish(2 * SECOND);
    assertThat(Progress.standing(run, false))
        .isEqualTo(new Standing(OptionalDouble.empty(), false));
  }

  @Test
  void theTaskBarCallsWhoLooksElsewhereAtTheEndOfALongRun() {
    end(0, 1_000, new Outcome.Succeeded(200));
    finish(20 * SECOND);
    assertThat(Progress.standing(run, false).urgent()).isTrue();
    assertThat(Progress.standing(run, true).urgent()).isFalse();
  }

  @Test
  void aLongRunThatEndsOutOfSightIsTold() {
    end(0, 998, new Outcome.Succeeded(200));
    end(998, 1_000, REFUSED);
    finish(42 * SECOND);
    assertThat(Progress.notice(run, false))
        .hasValueSatisfying(notice -> {
          assertThat(notice.title()).isEqualTo("1,000 done, 2 failed — Muster");
          assertThat(notice.text())
              .isEqualTo("998 succeeded, 2 failed, 0 timed out, 0 cancelled in 42.00 s.");
        });
  }

  @Test
  void whoWatchedTheRunIsToldNothing() {
    end(0, 1_000, REFUSED);
    finish(42 * SECOND);
    assertThat(Progress.notice(run, true)).isEmpty();
  }

  @Test
  void aShortRunIsNotToldAndNeitherIsOneThatGoesOn() {
    assertThat(Progress.notice(null, false)).isEmpty();
    assertThat(Progress.notice(run, false)).isEmpty();
    end(0, 1_000, REFUSED);
    finish(9 * SECOND);
    assertThat(Progress.notice(run, false)).isEmpty();
  }

  private void end(int from, int to, Outcome outcome) {
    for (int task = from; task < to; task++) {
      run.apply(new RunEvent.Ended(0, task, outcome, false));
    }
  }

  private void finish(long at) {
    run.apply(new RunEvent.Finished(at));
  }
}
