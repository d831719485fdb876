package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource({
    "text/html, text/*, true",
    "text/html, TEXT/*, true",
    "text/html, text, false",
    "text/html, */html, true",
    "text/html, t*/*l, true",
    "text/html, '*', true",
    "'', '*', true",
    "aba, ab*ba, false",
    "abba, ab*ba, true",
    "host1.cdn.example, host*.cdn.*, true",
    "host1.example, host*.cdn.*, false",
    "a.b.c, a*.b*.c, true",
    "a.c.b, a*b*c, false",
    "a+c, a+*, true",
    "aac, a+*, false",
    "BÜCHER.example, bü*, true",
  })
  void aStarStandsForAnything(String text, String value, boolean found) {
    assertThat(Match.whole(value).test(text)).isEqualTo(found);
  }

  /// Each of these texts costs as much as one may; so 100,000 of them would hold the screen for
  /// long.
  @Test
  void anExpressionThatIsHardForManyTextsGivesUpEarlierOnEach() {
    Predicate<String> hard = Match.part("/(a+)+$/");
    String text = "https://example.com/" + "a".repeat(1_000) + "!";
    assertThat(hard.test("https://example.com/aaa")).isTrue();
    for (int i = 0; i < 1_000; i++) {
      assertThat(hard.test(text)).isFalse();
    }
    assertThat(hard.test("https://example.com/aaa")).as("the easy ones stay easy").isTrue();
    String halfHard = "https://example.com/" + "a".repeat(100) + "!a";
    assertThat(Match.part("/(a+)+$/").test(halfHard)).as("alone").isTrue();
    assertThat(hard.test(halfHard)).as("behind a thousand hard ones").isFalse();
  }
}
