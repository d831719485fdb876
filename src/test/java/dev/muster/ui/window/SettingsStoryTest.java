package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static dev.muster.ui.window.Opened.says;
import static dev.muster.ui.window.Opened.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Wait;
import dev.muster.engine.Why;
import dev.muster.settings.Language;
import dev.muster.ui.Clipped;
import dev.muster.ui.OpenRow;
import dev.muster.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The settings where the user meets them, and what they change at once.
@ExtendWith(ApplicationExtension.class)
class SettingsStoryTest {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private static final Outcome REFUSED =
      new Outcome.Failed(Outcome.FailureKind.REFUSED, Why.of(Why.Case.REFUSED));

  /// A layout may ask for another.
  private static final int LAYOUTS = 4;

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
  void theDialogSpeaksTheLanguageThatIsChosenInIt(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    eventually(() -> !robot.lookup(".settings-pane").queryAll().isEmpty());
    robot.clickOn("Appearance");
    eventually(() -> !robot.lookup("#chinese").queryAll().isEmpty());
    robot.clickOn("#chinese");
    eventually(() -> robot.lookup("外观").tryQuery().isPresent());
    eventually(() -> says(robot, "#run", "运行"));
    TabPane pages = robot.lookup(".settings-pane").query();
    assertThat(onScreen(() -> pages.getSelectionModel().getSelectedItem().getText()))
        .isEqualTo("外观");
    robot.push(KeyCode.ESCAPE);
    eventually(() -> robot.lookup(".settings-pane").queryAll().isEmpty());
    assertThat(opened().keeper.settings().language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void anInsecureRunIsMarkedAndTheNextIsNone(FxRobot robot) throws Exception {
    eventually(() -> says(robot, "#count", "2"));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    eventually(() -> !robot.lookup(".settings-pane").queryAll().isEmpty());
    robot.clickOn("Network");
    eventually(() -> robot.lookup(".network-pane #insecure").tryQuery().isPresent());
    Node name = robot.lookup(".network-pane #insecureName").query();
    assertThat(name.getPseudoClassStates()).doesNotContain(DANGER);
    robot.clickOn(".network-pane #insecure");
    eventually(() -> name.getPseudoClassStates().contains(DANGER));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> robot.lookup(".await-bar #insecure").query().isVisible());
    robot.clickOn("#run");
    opened().fetcher.awaitStart();
    eventually(() -> robot.lookup(".outcome-strip #insecure").query().isVisible());
    eventually(() -> !robot.lookup(".await-bar #insecure").query().isVisible());
    assertThat(opened().compose.session().session().trust().insecure()).isFalse();
    assertThat(opened().keeper.settings().session().trust().insecure()).isFalse();
    robot.clickOn("#cancelAll");
    eventually(() -> !opened().compose.runningProperty().get());
  }

  @Test
  void atTwiceTheSizeInTwiceTheRoomNothingIsCut(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.ENGLISH, 200, 2_720, 1_720);
  }

  @Test
  void atTwiceTheSizeNothingIsCutInChineseEither(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.CHINESE, 200, 2_720, 1_720);
  }

  /// The smallest window that a screen of 1920 × 1080 allows at that size, and what a screen of
  /// 1366 × 768 leaves.
  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 200, 1840, 1000",
    "CHINESE, 200, 1840, 1000",
    "ENGLISH, 150, 1366, 740",
    "CHINESE, 150, 1366, 740",
    "ENGLISH, 200, 1366, 740",
    "CHINESE, 200, 1366, 740",
    "ENGLISH, 150, 1000, 700",
    "ENGLISH, 80, 1000, 700",
    "CHINESE, 100, 920, 500"
  })
  void inASmallWindowNothingIsCut(
      Language language, int percent, double width, double height, FxRobot robot) throws Exception {
    nothingIsCut(robot, language, percent, width, height);
  }

  @Test
  void atEightyPercentNothingIsCut(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.ENGLISH, 80, 1_100, 690);
  }

  private void nothingIsCut(
      FxRobot robot, Language language, int percent, double width, double height) throws Exception {
    opened().speak(language);
    opened().prefer(preferences -> preferences.textScaleProperty().set(percent));
    eventually(() -> says(robot, "#count", "2"));
    act(() ->
        opened()
            .compose
            .policy()
            .choose(new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.KEEP)));
    act(() -> opened().compose.run());
    opened().fetcher.awaitStart();
    opened().fetcher.end("http://a.example/1", REFUSED);
    eventually(() -> robot.lookup("#await-cause").query().isVisible());
    act(() -> OpenRow.at(table(robot), 0));
    eventually(() -> robot.lookup(".detail-close").tryQuery().isPresent());
    Parent content = onScreen(() -> inRoom(width, height));
    assertThat(onScreen(() -> clippedNow(content))).as("with details").isEmpty();
    act(((Button) content.lookup(".detail-close"))::fire);
    assertThat(onScreen(() -> clippedNow(content))).as("without").isEmpty();
    act(() -> opened().compose.cancelAll());
    eventually(() -> !opened().compose.runningProperty().get());
  }

  /// The window's content laid out in a scene that may be larger than the screen.
  private Parent inRoom(double width, double height) {
    Scene shown = opened().stage.getScene();
    Parent content = shown.getRoot();
    Map<SplitPane, double[]> dividers =
        content.lookupAll(".split-pane").stream()
            .map(SplitPane.class::cast)
            .collect(Collectors.toMap(pane -> pane, SplitPane::getDividerPositions));
    shown.setRoot(new Group());
    Scene room = Theme.dress(new Scene(content, width, height));
    for (int i = 0; i < LAYOUTS; i++) {
      dividers.forEach(SplitPane::setDividerPositions); // they give way on the way to their room
      layOut(room.getRoot());
    }
    return content;
  }

  /// The run goes on meanwhile, and what it says has room after a layout.
  private static List<String> clippedNow(Parent content) {
    layOut(content.getScene().getRoot());
    return Clipped.in(content);
  }

  private static void layOut(Parent root) {
    root.applyCss();
    root.layout();
  }
}
