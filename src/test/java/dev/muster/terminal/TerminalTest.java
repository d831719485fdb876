package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
  private final Stage stage = new Stage();

  @Test
  void exitsWithZeroWhenAllSucceeded() {
    assertThat(stage.run("--headless", "http://a/200", "http://a/404")).isZero();
  }

  @Test
  void exitsWithOneWhenOneDidNot() {
    assertThat(stage.run("--headless", "http://a/200", "http://a/refused")).isEqualTo(1);
  }
}
