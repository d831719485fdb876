package dev.muster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Quantities;
import dev.muster.engine.TransportEvent;
import dev.muster.engine.Why;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InWordsTest {
  @BeforeAll
  static void open() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /// Where the screen hears of it: windows of other stories may still listen.
  private static void speak(Locale language) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Texts.speak(language));
  }

  private static final List<String> VALUES = List.of("a.example", "17");

  @AfterEach
  void speakEnglish() {
    speak(Locale.ENGLISH);
  }

  @ParameterizedTest
  @EnumSource
  void theScreenSaysInEnglishWhatTheTerminalSays(Why.Case because) {
    Why why = new Why(because, VALUES);
    assertThat(InWords.why(why)).isEqualTo(why.words());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsSaidInChineseWithAllItSpeaksOf(Why.Case because) {
    Why why = new Why(because, VALUES);
    speak(Locale.SIMPLIFIED_CHINESE);
    String chinese = InWords.why(why);
    assertThat(chinese).doesNotContain("{");
    assertThat(VALUES)
        .allSatisfy(value -> assertThat(chinese.contains(value)).isEqualTo(said(why, value)));
    if (because != Why.Case.SAID) {
      assertThat(chinese).isNotEqualTo(why.words()).matches(".*\\p{IsHan}.*");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyEventOfTheTransportIsSaidInBothLanguages(TransportEvent event) {
    Exchange.Note note = new Exchange.Note(0, event, VALUES);
    String english = InWords.event(note);
    speak(Locale.SIMPLIFIED_CHINESE);
    String chinese = InWords.event(note);
    assertThat(english + chinese).doesNotContain("{", "event.");
    assertThat(VALUES)
        .allSatisfy(
            value -> assertThat(chinese.contains(value)).isEqualTo(english.contains(value)));
    if (english.replace("a.example", "").matches(".*[a-z].*")) {
      assertThat(chinese).isNotEqualTo(english).matches(".*\\p{IsHan}.*");
    }
  }

  private static boolean said(Why why, String value) {
    return why.words().contains(value);
  }

  @Test
  void timesAreTheSameInEveryUnit() {
    for (long nanos : List.of(113_000_000L, 1_910_000_000L, 125_000_000_000L, 3_780_000_000_000L)) {
      assertThat(InWords.time(nanos)).isEqualTo(Quantities.time(nanos));
    }
    speak(Locale.SIMPLIFIED_CHINESE);
    assertThat(InWords.time(113_000_000)).isEqualTo("113 毫秒");
    assertThat(InWords.time(1_910_000_000)).isEqualTo("1.91 秒");
    assertThat(InWords.time(Duration.ofSeconds(125))).isEqualTo("2 分 5 秒");
    assertThat(InWords.time(Duration.ofMinutes(63))).isEqualTo("1 小时 3 分");
    assertThat(InWords.rate(87.2)).isEqualTo("87.2/秒");
  }

  @Test
  void thingsAreToldOneBehindTheOther() {
    assertThat(InWords.all(List.of())).isEmpty();
    assertThat(InWords.all(List.of("a", "b", "c"))).isEqualTo("a, b, c");
    speak(Locale.SIMPLIFIED_CHINESE);
    assertThat(InWords.all(List.of("a", "b", "c"))).isEqualTo("a，b，c");
  }

  @Test
  void whatPeopleWriteHasNoNeedlessDigits() {
    assertThat(InWords.plain(Duration.ofSeconds(1))).isEqualTo("1 s");
    assertThat(InWords.plain(Duration.ofMillis(2_500))).isEqualTo("2.5 s");
    assertThat(InWords.plain(Duration.ofMillis(500))).isEqualTo("500 ms");
    assertThat(InWords.plain(Duration.ofMinutes(5))).isEqualTo("5 min");
    assertThat(InWords.plain(200_000)).isEqualTo("0.2 ms");
  }
}
