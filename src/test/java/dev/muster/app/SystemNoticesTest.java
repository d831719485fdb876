package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ui.window.Notice;
import org.junit.jupiter.api.Test;

class SystemNoticesTest {
  private static final Notice NOTICE = new Notice("--help", "'); evil('");

  @Test
  void onLinuxTheWordsAreNeverOptions() {
    assertThat(SystemNotices.command("linux", NOTICE))
        .startsWith("notify-send")
        .endsWith("--", "--help", "'); evil('");
  }

  @Test
  void elsewhereTheWordsAreNoPartOfAScript() {
    assertThat(SystemNotices.command("mac os x", NOTICE)).noneMatch(each -> each.contains("evil"));
    assertThat(SystemNotices.command("windows 11", NOTICE))
        .noneMatch(each -> each.contains("evil"));
  }
}
