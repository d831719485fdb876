package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.com/, EXAMPLE, true",
    "https://example.com/, ample.COM/, true",
    "https://example.com/, examples, false",
    "https://example.com/, '', true",
    "https://bücher.example/, BÜCHER, true",
    "https://BÜCHER.example/, üch, true",
    "https://例子.中国/, 例子, true",
    "https://example.com/10µs, ΜS, true",
    "https://example.com/300\u212A, 300k, true",
    "a, ab, false",
  })
  void aPartIsFoundInEitherCase(String text, String part, boolean found) {
    assertThat(Match.part(part).test(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/, /EX.MPLE/, true",
    "https://BÜCHER.example/, /b(ü|ue)cher/, true",
    "https://example.com/, /^example/, false",
    "https://example.com/a, /(a/, false",
    "https://example.com/(a/, /(a/, true",
  })
  void anExpressionToo(String text, String expression, boolean found) {
    assertThat(Match.part(expression).test(text)).isEqualTo(found);
  }
}
