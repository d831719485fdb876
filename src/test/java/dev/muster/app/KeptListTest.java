package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Request;
import dev.muster.input.ListReader;
import dev.muster.practice.PracticeServer;
import dev.muster.settings.LastList;
import dev.muster.ui.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KeptListTest {
  /// Where the screen hears of it: windows of other stories may still listen.
  private static void speak(Locale language) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Texts.speak(language));
  }

  @AfterEach
  void speakEnglish() {
    speak(Locale.ENGLISH);
  }

  @Test
  void theSampleSpeaksTheUsersLanguageAndReadsAsTheSameRequests(@TempDir Path folder)
      throws Exception {
    try (PracticeServer practice = PracticeServer.open()) {
      LastList last = new LastList(folder);
      String english = new KeptList(last, practice).first();
      speak(Locale.SIMPLIFIED_CHINESE);
      String chinese = new KeptList(last, practice).first();
      assertThat(chinese)
          .contains("# 按“运行”开始")
          .doesNotContain("{begin}", "{slow}", "{options}", "Press Run");
      assertThat(urls(chinese)).hasSize(11).isEqualTo(urls(english));
    }
  }

  private static List<String> urls(String list) {
    return ListReader.read(list).requests().stream().map(Request::url).toList();
  }

  @Test
  void aSampleThatNobodyHasTouchedIsMadeAnewAndAnyOtherListIsKept(@TempDir Path folder)
      throws Exception {
    try (PracticeServer practice = PracticeServer.open()) {
      LastList last = new LastList(folder);
      KeptList kept = new KeptList(last, practice);
      kept.keepSoon(kept::first);
      kept.close();
      assertThat(last.load()).isEmpty();
      KeptList changed = new KeptList(last, practice);
      changed.keepSoon(() -> "https://a.example/1");
      changed.close();
      assertThat(last.load()).hasValue("https://a.example/1");
    }
  }
}
