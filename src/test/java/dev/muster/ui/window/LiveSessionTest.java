package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Limits;
import dev.muster.engine.Rates;
import dev.muster.engine.Session;
import dev.muster.engine.Signal;
import org.junit.jupiter.api.Test;

class LiveSessionTest {
  private static final Session ASKED = Session.DEFAULT.withLimits(new Limits(50, 5));
  private final LiveSession live = new LiveSession(ASKED, 10_000, 1_024);

  @Test
  void otherLimitsAreToldToTheRun() {
    assertThat(live.change(ASKED.withLimits(new Limits(80, 5))))
        .containsExactly(new Signal.Change(new Limits(80, 5)));
    assertThat(live.change(ASKED.withLimits(new Limits(80, 6))))
        .containsExactly(new Signal.Change(new Limits(80, 6)));
  }

  @Test
  void otherRatesAreToldToTheRun() {
    assertThat(live.change(ASKED.withRates(new Rates(20, 2))))
        .containsExactly(new Signal.ChangeRates(new Rates(20, 2)));
  }

  @Test
  void nothingElseIsTold() {
    assertThat(live.change(ASKED.withFailOnStatus(true).withTotalFromCreation(true))).isEmpty();
  }

  @Test
  void whatIsToldOnceIsNotToldAgain() {
    Session faster = ASKED.withRates(new Rates(20, 2));
    assertThat(live.change(faster)).hasSize(1);
    assertThat(live.change(faster.withFailOnStatus(true))).isEmpty();
  }

  @Test
  void aRunStaysWithinWhatTheSystemHoldsOpen() {
    Session many = ASKED.withLimits(new Limits(5_000, 5));
    LiveSession lowered = new LiveSession(many, 10_000, 1_024);
    assertThat(lowered.session().limits()).isEqualTo(new Limits(960, 5));
    assertThat(lowered.fallsShortOf(many)).isTrue();
    assertThat(live.fallsShortOf(ASKED)).isFalse();
    assertThat(live.change(many)).containsExactly(new Signal.Change(new Limits(960, 5)));
  }
}
