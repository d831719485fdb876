package dev.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void theSystemsLanguageIsSpokenWhereMusterSpeaksIt() {
    assertThat(Language.nearest(Locale.forLanguageTag("zh-CN")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Language.nearest(Locale.forLanguageTag("zh-Hans-SG")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void everyOtherSystemIsSpokenToInEnglish() {
    assertThat(Language.nearest(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
    assertThat(Language.nearest(Locale.ROOT)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aChosenLanguageHoldsWhateverTheSystemSpeaks() {
    assertThat(Language.CHINESE.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Language.ENGLISH.locale()).isEqualTo(Locale.ENGLISH);
  }
}
