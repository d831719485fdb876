package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private final Entry<Optional<Duration>> timeout =
      new Entry<>(Notations.POSITIVE_DURATION, Optional.of(Duration.ofMinutes(5)));

  @Test
  void aGoodTextBecomesTheValue() {
    timeout.textProperty().set("2s");

    assertThat(timeout.value()).contains(Duration.ofSeconds(2));
    assertThat(timeout.problemProperty().get()).isEmpty();
  }

  @Test
  void aTextThatCannotBeReadKeepsTheLastGoodValueAndSaysWhich() {
    timeout.textProperty().set("abc");

    assertThat(timeout.value()).contains(Duration.ofMinutes(5));
    assertThat(timeout.problemProperty().get()).contains("such as 2s").contains("5 min holds");
  }

  @Test
  void aTimeoutOfZeroIsRefusedWithItsOwnSentence() {
    timeout.textProperty().set("0");

    assertThat(timeout.problemProperty().get()).contains("longer than zero");
    assertThat(timeout.value()).contains(Duration.ofMinutes(5));
  }

  @Test
  void mendingTheTextTakesTheMarkAway() {
    timeout.textProperty().set("abc");
    timeout.textProperty().set("");

    assertThat(timeout.problemProperty().get()).isEmpty();
    assertThat(timeout.value()).isEmpty();
  }

  @Test
  void whatTheUserWroteIsNotRewrittenWhileItMeansTheSame() {
    timeout.textProperty().set("60s");
    timeout.set(Optional.of(Duration.ofMinutes(1)));

    assertThat(timeout.textProperty().get()).isEqualTo("60s");
  }

  @Test
  void settingAValueMendsABrokenText() {
    timeout.textProperty().set("abc");
    timeout.set(Optional.of(Duration.ofMinutes(5)));

    assertThat(timeout.textProperty().get()).isEqualTo("5 min");
    assertThat(timeout.problemProperty().get()).isEmpty();
  }

  @Test
  void anEmptyLimitIsNoLimit() {
    Entry<Integer> perHost = new Entry<>(Notations.LIMIT, 6);
    perHost.textProperty().set(" ");

    assertThat(perHost.value()).isEqualTo(Limits.UNLIMITED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "ten", "99999999999"})
  void inFlightIsAWholeNumberFromOneOn(String text) {
    Entry<Integer> inFlight = new Entry<>(Notations.COUNT, 100);
    inFlight.textProperty().set(text);

    assertThat(inFlight.value()).isEqualTo(100);
    assertThat(inFlight.problemProperty().get()).contains("100 holds");
  }

  @ParameterizedTest
  @CsvSource({"64 kB, 64000", "1 MB, 1000000", "512, 512", "0, 0", "12k, 12000"})
  void aSizeIsDecimal(String text, long bytes) {
    Entry<Long> size = new Entry<>(Notations.KEPT, 1L);
    size.textProperty().set(text);

    assertThat(size.value()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kB", "5 GB", "3000 MB", "-1", "1.5 MB x"})
  void whatIsNoSizeIsRefused(String text) {
    Entry<Long> size = new Entry<>(Notations.KEPT, 64_000L);
    size.textProperty().set(text);

    assertThat(size.problemProperty().get()).contains("64 kB holds");
  }

  @Test
  void aLengthMayBeGigabytesButNotNothing() {
    Entry<Long> length = new Entry<>(Notations.LENGTH, 5_000_000_000L);
    assertThat(length.textProperty().get()).isEqualTo("5 GB");
    length.textProperty().set("12 gb");
    assertThat(length.value()).isEqualTo(12_000_000_000L);
    length.textProperty().set("0");
    assertThat(length.problemProperty().get()).contains("12 GB holds");
  }

  @Test
  void retriesMayBeNoneAndHaveABound() {
    Entry<Integer> retries = new Entry<>(Notations.RETRIES, 3);
    retries.textProperty().set("0");
    assertThat(retries.value()).isZero();
    retries.textProperty().set("101");
    assertThat(retries.problemProperty().get()).contains("from 0 to 100");
  }

  @Test
  void headersAreOneALine() {
    Entry<List<Header>> headers = new Entry<>(Notations.HEADERS, List.of());
    headers.textProperty().set("Accept: */*\n\nX-Time: 12:30\n");

    assertThat(headers.value())
        .containsExactly(new Header("Accept", "*/*"), new Header("X-Time", "12:30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept", ": x", "Two words: x"})
  void aLineThatIsNoHeaderIsNamed(String line) {
    Entry<List<Header>> headers = new Entry<>(Notations.HEADERS, List.of());
    headers.textProperty().set("Accept: */*\n" + line);

    assertThat(headers.problemProperty().get()).contains(line);
    assertThat(headers.value()).isEmpty();
  }
}
