package dev.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.settings.Settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsKeeperTest {
  @TempDir Path folder;

  @Test
  void aChangeHoldsAtOnceAndIsOnDiskAfterClose() {
    try (SettingsKeeper keeper =
        new SettingsKeeper(new SettingsFile(folder), Settings.DEFAULT, _ -> {})) {
      keeper.change(s -> s.withTheme(Theme.DARK));
      keeper.change(s -> s.withDividers(Map.of("editor", 0.3)));
      assertThat(keeper.settings().theme()).isEqualTo(Theme.DARK);
    }
    assertThat(new SettingsFile(folder).load().settings())
        .isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK).withDividers(Map.of("editor", 0.3)));
  }

  @Test
  void theLastOfManyChangesIsTheOneOnDisk() {
    try (SettingsKeeper keeper =
        new SettingsKeeper(new SettingsFile(folder), Settings.DEFAULT, _ -> {})) {
      for (int i = 0; i <= 500; i++) {
        double width = 300 + i;
        keeper.change(s -> s.withWindow(new WindowPlace(0.0, 0.0, width, 600, false)));
      }
    }
    assertThat(new SettingsFile(folder).load().settings().window().width()).isEqualTo(800);
  }

  @Test
  void troubleWithSavingIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    List<Trouble> told = new CopyOnWriteArrayList<>();
    try (SettingsKeeper keeper =
        new SettingsKeeper(new SettingsFile(file), Settings.DEFAULT, told::add)) {
      keeper.change(s -> s.withTheme(Theme.DARK));
    }
    assertThat(told).extracting(Trouble::kind).containsExactly(Trouble.Kind.UNSAVED);
  }

  @Test
  void aChangeAfterCloseHarmsNobody() {
    SettingsKeeper keeper = new SettingsKeeper(new SettingsFile(folder), Settings.DEFAULT, _ -> {});
    keeper.close();
    keeper.change(s -> s.withTheme(Theme.DARK));
    assertThat(keeper.settings().theme()).isEqualTo(Theme.DARK);
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void twoWindowsThatChangeDifferentThingsKeepBoth() {
    SettingsFile first = new SettingsFile(folder);
    SettingsFile second = new SettingsFile(folder);
    Settings before = first.load().settings();
    second.load();
    List<Trouble> trouble = new CopyOnWriteArrayList<>();
    try (SettingsKeeper one = new SettingsKeeper(first, before, trouble::add);
        SettingsKeeper other = new SettingsKeeper(second, before, trouble::add)) {
      for (int i = 0; i <= 300; i++) {
        double width = 300 + i;
        int columns = i;
        one.change(s -> s.withWindow(new WindowPlace(0.0, 0.0, width, 600, false)));
        other.change(s -> s.withColumns(List.of(new Settings.ColumnLayout("url", columns, true))));
        one.change(s -> s.withTheme(Theme.DARK));
      }
    }
    Settings after = new SettingsFile(folder).load().settings();
    assertThat(trouble).isEmpty();
    assertThat(after.theme()).isEqualTo(Theme.DARK);
    assertThat(after.window().width()).isEqualTo(600);
    assertThat(after.columns()).containsExactly(new Settings.ColumnLayout("url", 300, true));
  }

  @Test
  void ofTwoWindowsThatChangeTheSameThingTheLastOneWins() {
    SettingsFile first = new SettingsFile(folder);
    SettingsFile second = new SettingsFile(folder);
    Settings before = first.load().settings();
    second.load();
    first.save(before.withTheme(Theme.DARK));
    second.save(before.withTheme(Theme.LIGHT));
    assertThat(new SettingsFile(folder).load().settings().theme()).isEqualTo(Theme.LIGHT);
  }
}
