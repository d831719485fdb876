package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "2s, 2000",
    "500ms, 500",
    "500 ms, 500",
    "1.5, 1500",
    ".5s, 500",
    "5 min, 300000",
    "5m, 300000",
    "1 h 30 min, 5400000",
    "2 MIN 5 S, 125000",
    "0, 0"
  })
  void aDurationIsReadAsPeopleWriteIt(String text, long millis) {
    assertThat(Durations.read(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "-1s", "5 parsecs", "1 2", "2s abc", "s", "1..2", "9999999999"})
  void whatIsNoDurationIsRefused(String text) {
    assertThat(Durations.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "300000, 5 min",
    "3600000, 1 h",
    "5400000, 90 min",
    "1500, 1.5 s",
    "500, 500 ms",
    "0, 0 s",
    "125000, 125 s"
  })
  void aDurationIsWrittenShort(long millis, String text) {
    assertThat(Durations.write(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (long nanos = 1; nanos < 1_000_000_000_000_000L; nanos = nanos * 7 + 13) {
      Duration duration = Duration.ofNanos(nanos);
      assertThat(Durations.read(Durations.write(duration))).contains(duration);
    }
  }
}
