package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2000",
    "1.5, 1500",
    ".5, 500",
    "2s, 2000",
    "500ms, 500",
    "500 ms, 500",
    "3m, 180000",
    "5 min, 300000",
    "1h, 3600000",
    "1h30m, 5400000",
    "1 h 30 min, 5400000",
    "2S, 2000",
    "0, 0"
  })
  void aNumberWithoutAUnitIsSeconds(String text, long millis) {
    assertThat(Durations.read(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s",
        ".",
        "1..2",
        "-1",
        "1d",
        "1e9",
        "1h30",
        "30 1h",
        "9999999h",
        "1,5",
        "٣"
      })
  void whatIsNoDurationIsNotGuessed(String text) {
    assertThat(Durations.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1500000000, 1.5s",
    "500000000, 500ms",
    "120000000000, 2m",
    "7200000000000, 2h",
    "1, 0.000001ms",
    "0, 0s",
    "60000000001, 60.000000001s"
  })
  void theTextIsShortAndExact(long nanos, String text) {
    assertThat(Durations.write(Duration.ofNanos(nanos))).isEqualTo(text);
    assertThat(Durations.read(text)).contains(Duration.ofNanos(nanos));
  }
}
