package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static dev.muster.ui.window.Opened.says;
import static dev.muster.ui.window.Opened.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.settings.Language;
import java.nio.file.Path;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Another language at any moment: the words change, and nothing else.
@ExtendWith(ApplicationExtension.class)
class LanguageSwitchTest {
  @TempDir static @Nullable Path home;

  private @Nullable Opened opened;

  @Start
  void start(Stage shown) {
    opened = new Opened(shown, Objects.requireNonNull(home));
    opened.compose.list().fill("http://a.example/1\nhttp://b.example/2\nno list\n");
  }

  @AfterEach
  void close() throws Exception {
    opened().close();
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void everyWordChangesAndTheRunAndItsSelectionStay(FxRobot robot) throws Exception {
    eventually(() -> says(robot, "#count", "2"));
    robot.clickOn("#run");
    opened().fetcher.awaitStart();
    opened().fetcher.awaitStart();
    eventually(() -> says(robot, "#await-verb", "Awaiting"));
    act(() -> table(robot).getSelectionModel().select(1));
    opened().speak(Language.CHINESE);

    eventually(() -> says(robot, "#run", "运行"));
    eventually(() -> says(robot, "#await-verb", "正在等待"));
    eventually(() -> says(robot, "#skipped", "跳过 1 行"));
    eventually(() -> says(robot, ".detail-title", "b.example/2"));
    assertThat(table(robot).getItems()).hasSize(2);
    assertThat(opened().compose.list().text()).contains("a.example/1").contains("no list");
    assertThat(opened().compose.runningProperty().get()).isTrue();
    assertThat(onScreen(() -> table(robot).getSelectionModel().getSelectedIndex())).isEqualTo(1);

    opened().speak(Language.ENGLISH);
    eventually(() -> says(robot, "#await-verb", "Awaiting"));
    robot.clickOn("#cancelAll");
    eventually(() -> !opened().compose.runningProperty().get());
  }

  @Test
  void theListAndTheFilterCanBeChangedInEitherLanguage(FxRobot robot) throws Exception {
    opened().speak(Language.CHINESE);
    act(() -> opened().compose.list().fill("http://c.example/3\n"));
    eventually(() -> says(robot, "#count", "1"));
    opened().speak(Language.ENGLISH);
    eventually(() -> !robot.lookup(".list-area").queryAll().isEmpty());
    robot.clickOn(".list-area").write("#");
    eventually(() -> opened().compose.list().text().equals("http://c.example/3\n#"));
  }

  @Test
  void theChoiceIsRememberedAndTheWindowKeepsItsSize(FxRobot robot) {
    double width = opened().stage.getWidth();
    opened().speak(Language.CHINESE);
    assertThat(opened().keeper.settings().language()).isEqualTo(Language.CHINESE);
    assertThat(opened().stage.getWidth()).isEqualTo(width);
    assertThat(opened().stage.getScene().getWidth()).isEqualTo(width);
  }
}
