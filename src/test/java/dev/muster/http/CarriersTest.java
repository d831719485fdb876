package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CarriersTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 2", "6, 3", "64, 32"})
  void halfTheProcessorsCarryRequestsAndTwoWhereThereAreTwo(int processors, int carriers) {
    assertThat(Carriers.of(processors)).isEqualTo(carriers);
  }
}
