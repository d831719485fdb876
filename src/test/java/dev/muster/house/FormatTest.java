package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void everySourceIsInTheHousesFormat() throws Exception {
    assertThat(Format.misformatted())
        .as("not in google-java-format: run `mvn -q test-compile exec:exec@format`")
        .isEmpty();
  }
}
