package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void sizesAreDecimalWithOneDecimalBelowAHundred() {
    assertThat(Quantities.bytes(0)).isEqualTo("0 B");
    assertThat(Quantities.bytes(412)).isEqualTo("412 B");
    assertThat(Quantities.bytes(999)).isEqualTo("999 B");
    assertThat(Quantities.bytes(1_000)).isEqualTo("1.0 kB");
    assertThat(Quantities.bytes(1_300)).isEqualTo("1.3 kB");
    assertThat(Quantities.bytes(99_949)).isEqualTo("99.9 kB");
    assertThat(Quantities.bytes(250_400)).isEqualTo("250 kB");
    assertThat(Quantities.bytes(50_100_000)).isEqualTo("50.1 MB");
    assertThat(Quantities.bytes(Long.MAX_VALUE)).isEqualTo("9.2 EB");
  }

  @Test
  void aSizeThatRoundsUpToTheNextUnitIsWrittenInIt() {
    assertThat(Quantities.bytes(99_960)).isEqualTo("100 kB");
    assertThat(Quantities.bytes(999_499)).isEqualTo("999 kB");
    assertThat(Quantities.bytes(999_500)).isEqualTo("1.0 MB");
  }

  @Test
  void aLimitHasNoNeedlessDigits() {
    assertThat(Quantities.limit(999)).isEqualTo("999 B");
    assertThat(Quantities.limit(64_000)).isEqualTo("64 kB");
    assertThat(Quantities.limit(1_500_000)).isEqualTo("1.5 MB");
    assertThat(Quantities.limit(10_000_000_000L)).isEqualTo("10 GB");
  }

  @Test
  void timesGoFromMillisecondsToHours() {
    assertThat(Quantities.time(0)).isEqualTo("0 ms");
    assertThat(Quantities.time(Duration.ofMillis(113))).isEqualTo("113 ms");
    assertThat(Quantities.time(Duration.ofMillis(1_910))).isEqualTo("1.91 s");
    assertThat(Quantities.time(Duration.ofSeconds(59))).isEqualTo("59.00 s");
    assertThat(Quantities.time(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    assertThat(Quantities.time(Duration.ofMinutes(2))).isEqualTo("2 min");
    assertThat(Quantities.time(Duration.ofMinutes(63))).isEqualTo("1 h 3 min");
  }

  @Test
  void aTimeThatRoundsUpToTheNextUnitIsWrittenInIt() {
    assertThat(Quantities.time(999_600_000L)).isEqualTo("1.00 s");
    assertThat(Quantities.time(Duration.ofMillis(59_996))).isEqualTo("1 min");
    assertThat(Quantities.time(Duration.ofMillis(3_599_700))).isEqualTo("1 h");
  }

  @Test
  void ratesAreCountsASecond() {
    assertThat(Quantities.rate(0.44)).isEqualTo("0.4/s");
    assertThat(Quantities.rate(87.24)).isEqualTo("87.2/s");
    assertThat(Quantities.rate(1_240.3)).isEqualTo("1,240/s");
  }
}
