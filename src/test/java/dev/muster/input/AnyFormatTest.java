package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;
import org.quicktheories.generators.SourceDSL;

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
  void noCharactersAreTooStrange() {
    Tries.few(1_000)
        .forAll(SourceDSL.strings().allPossible().ofLengthBetween(0, 200))
        .checkAssert(Promises::hold);
  }

  @Test
  void noHeapOfPiecesIsTooStrange() {
    Gen<String> heap = Tries.some(Generate.pick(Mutants.PIECES), 30);
    Tries.few(2_000)
        .forAll(heap, Generate.pick(Mutants.SEEDS), SourceDSL.integers().between(0, 500))
        .checkAssert((pieces, seed, at) ->
            Promises.hold(
                new StringBuilder(seed).insert(Math.min(at, seed.length()), pieces).toString()));
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
