package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.muster.engine.Request;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What costs the square of a line's length takes minutes for a megabyte; a few seconds tell the
/// two apart on any machine.
class LongLineTest {
  private static final Duration FEW_SECONDS = Duration.ofSeconds(10);
  private static final int MEGABYTE = 1_000_000;

  static Stream<String> wholes() {
    return Stream.of(
        "x",
        "a.",
        "://",
        "a://",
        "https://a ",
        ",https://a",
        "(https://a)",
        "a=b ",
        "timeout= ",
        "header=x https://a ",
        "body=\" ",
        "header=\"a: b\" ",
        "@",
        ",",
        "(",
        "[",
        "…",
        "1.",
        "# ",
        "shield ",
        "body='\"",
        "|",
        "\u200b",
        "\u00a0",
        "\\\"");
  }

  @ParameterizedTest
  @MethodSource("wholes")
  void aMegabyteOfAnythingIsReadInTimeThatGrowsWithItsLength(String piece) {
    String rest = piece.repeat(MEGABYTE / piece.length());
    for (String start : new String[] {"", "https://b.example "}) {
      RequestList list =
          assertTimeoutPreemptively(FEW_SECONDS, () -> ListReader.read(start + rest), start);
      assertThat(list.marks()).hasSize(1);
    }
  }

  @Test
  void everyUrlOfOneLongWordIsKept() {
    String line = "https://a.example" + ",https://b.example".repeat(50_000);
    RequestList list = assertTimeoutPreemptively(FEW_SECONDS, () -> ListReader.read(line));
    assertThat(list.requests()).hasSize(50_001);
    assertThat(list.duplicates()).isEqualTo(49_999);
  }

  @Test
  void eachOptionLeftOutOfALongLineIsSaid() {
    String line = "https://a.example " + "a=b ".repeat(100_000);
    RequestList list = assertTimeoutPreemptively(FEW_SECONDS, () -> ListReader.read(line));
    assertThat(list.requests()).hasSize(1);
    assertThat(list.warnings()).hasSize(100_000);
    assertThat(list.warnings().getLast().excerpt()).startsWith("https://a.example a=b").hasSize(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "10.1.2.3", "127.0.0.1", "169.254.1.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "localhost", "Printer.LOCAL", "app.localhost", "[::1]", "[fe80::1]"
      })
  void aHostNearbyIsAskedOverHttp(String host) {
    assertThat(urlOf(host + ":8080/x")).isEqualTo("http://" + host + ":8080/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "11.0.0.1",
        "126.0.0.1",
        "169.253.1.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "255.255.255.255",
        "a.localhost.example",
        "local.example"
      })
  void aHostFarAwayIsAskedOverHttps(String host) {
    assertThat(urlOf(host + "/x")).isEqualTo("https://" + host + "/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.3", "1.2.3.256", "1.2.3.4.5", "1..3.4", "1.2.3.0004", "1.2.3.", "1.2.3.x4"})
  void whatOnlyLooksLikeAnAddressIsNoHost(String text) {
    RequestList list = ListReader.read(text);
    assertThat(list.requests()).isEmpty();
    assertThat(list.skipped()).hasSize(1);
  }

  private static String urlOf(String line) {
    return ListReader.read(line).requests().stream().map(Request::url).findFirst().orElse("none");
  }
}
