package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest {
  @ParameterizedTest
  @ValueSource(strings = {"200", "2xx", "200-206", "200,404", "1xx,5xx,404-410"})
  void whatIsReadIsWrittenTheSame(String text) {
    assertThat(Statuses.read(text).orElseThrow().toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "6xx", "xx", "200-", "300-200", "200 404", "ok", ",", "200,"})
  void whatNamesNoStatusesIsNone(String text) {
    assertThat(Statuses.read(text)).isEmpty();
  }

  @Test
  void aRangeHoldsItsEnds() {
    Statuses some = Statuses.read(" 2XX , 404").orElseThrow();
    assertThat(some.hold(200)).isTrue();
    assertThat(some.hold(299)).isTrue();
    assertThat(some.hold(300)).isFalse();
    assertThat(some.hold(404)).isTrue();
    assertThat(Statuses.ANY.hold(500)).isTrue();
  }
}
