package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Texts in every format, whole and damaged: the same promises hold for all of them. {@link Fuzz}
/// goes on for as long as one likes.
class AnyFormatTest {
  private static final int TRIES = 4_000;

  @Test
  void noTextIsTooStrangeAndWhatIsWrittenBackReadsTheSame() {
    for (int seed = 1; seed <= TRIES; seed++) {
      Promises.hold(new Mutants(seed).next());
    }
  }

  @Test
  void everySeedIsReadInItsFormat() {
    assertThat(Mutants.SEEDS)
        .extracting(ListReader::format)
        .containsExactly(
            Format.LIST,
            Format.LIST,
            Format.LIST,
            Format.HAR,
            Format.POSTMAN,
            Format.JSON,
            Format.JSON,
            Format.SITEMAP,
            Format.SITEMAP,
            Format.CURL_CONFIG,
            Format.HTTP_FILE,
            Format.CSV,
            Format.CSV);
  }

  /// Found by the fuzzer: a word of a cURL command that begins like a host and holds a line break.
  @Test
  void aHostWithALineBreakInACommandIsWrittenBackTheSame() {
    Promises.hold(new Mutants(361_070).next());
  }
}
