package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static dev.muster.ui.window.Opened.says;
import static dev.muster.ui.window.Opened.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.settings.Language;
import dev.muster.ui.OpenRow;
import dev.muster.ui.Texts;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
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
    act(() -> OpenRow.at(table(robot), 1));
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
  void whatWasTypedCanBeUndoneInAnotherLanguage(FxRobot robot) throws Exception {
    act(() -> opened().compose.list().fill("http://c.example/3\n"));
    eventually(() -> says(robot, "#count", "1"));
    robot.clickOn(".list-area").write("#");
    eventually(() -> opened().compose.list().text().equals("http://c.example/3\n#"));
    opened().speak(Language.CHINESE);
    eventually(() -> says(robot, "#run", "运行"));
    Node list = robot.lookup(".list-area").query();
    assertThat(onScreen(list::getAccessibleText)).isEqualTo(Texts.get("compose.list.name"));
    robot.clickOn(list).push(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    eventually(() -> opened().compose.list().text().equals("http://c.example/3\n"));
    robot.push(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    eventually(() -> opened().compose.list().text().contains("http://a.example/1"));
    opened().speak(Language.ENGLISH);
    eventually(() -> says(robot, "#count", "2"));
  }

  @Test
  void theTabOfTheDetailsStaysInAnotherLanguage(FxRobot robot) throws Exception {
    eventually(() -> says(robot, "#count", "2"));
    robot.clickOn("#run");
    eventually(() -> !table(robot).getItems().isEmpty());
    act(() -> OpenRow.at(table(robot), 1));
    eventually(() -> !robot.lookup("Timing").queryAll().isEmpty());
    robot.clickOn("Timing");
    opened().speak(Language.CHINESE);
    eventually(() -> says(robot, "#run", "运行"));
    eventually(() -> tab(robot).equals("timing"));
    robot.clickOn("#cancelAll");
    eventually(() -> !opened().compose.runningProperty().get());
  }

  private static String tab(FxRobot robot) {
    TabPane tabs = robot.lookup(".detail .tab-pane").query();
    return String.valueOf(tabs.getSelectionModel().getSelectedItem().getId());
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
