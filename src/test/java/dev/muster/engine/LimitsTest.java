package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  @ParameterizedTest
  @CsvSource({
    "1000, 300, 364, 1000",
    "1000, 300, 363, 299",
    "100, 5000, 264, 100",
    "100, 5000, 144, 80",
    "100, 50, 114, 100",
    "2147483647, 5000, 1024, 960",
    "1000, 1000, 3, 1"
  })
  void fewerAreInFlightOnlyWhereTheSystemHoldsTooFewOpen(
      int asked, int tasks, long files, int possible) {
    assertThat(new Limits(asked, 7).within(tasks, files)).isEqualTo(new Limits(possible, 7));
  }
}
