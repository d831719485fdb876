package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {
  @Test
  void aBareNumberIsSeconds() {
    assertThat(Durations.parse("2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(Durations.parse("0.25")).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void unitsAreMillisecondsSecondsMinutesHours() {
    assertThat(Durations.parse("500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(Durations.parse("2s")).isEqualTo(Duration.ofSeconds(2));
    assertThat(Durations.parse("1.5M")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Durations.parse(" 1 h ")).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "2d", "1e9", "s", "1.2.3", "9999999999"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(TypeConversionException.class);
  }
}
