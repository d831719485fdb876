package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static dev.muster.ui.window.Opened.says;
import static dev.muster.ui.window.Opened.table;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Popover;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.settings.Language;
import dev.muster.ui.Motion;
import dev.muster.ui.Switch;
import dev.muster.ui.Zoom;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the window does around a run: the task bar, what it remembers, and what moves.
@ExtendWith(ApplicationExtension.class)
class WindowStoryTest {
  private static final Standing NOTHING = new Standing(OptionalDouble.empty(), false);

  @TempDir static @Nullable Path home;

  private @Nullable Opened opened;

  @Start
  void start(Stage shown) {
    opened = new Opened(shown, Objects.requireNonNull(home));
  }

  @AfterEach
  void close() throws Exception {
    opened().close();
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  private static void copy(String text) {
    act(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void aPasteWhereNothingTakesTextIsTheList(FxRobot robot) throws Exception {
    opened().fill("http://a.example/1\n");
    eventually(() -> says(robot, "#count", "1"));
    act(() -> table(robot).requestFocus());
    copy("http://b.example/1\nhttp://b.example/2\n");
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() -> says(robot, "#count", "2"));
    assertThat(onScreen(() -> opened().compose.list().text())).startsWith("http://b.example/1");
  }

  @Test
  void aPasteIntoAFieldIsTheFields(FxRobot robot) throws Exception {
    opened().fill("http://a.example/1\n");
    eventually(() -> says(robot, "#count", "1"));
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    copy("http://b.example/");
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() ->
        opened().stage.getScene().getFocusOwner() instanceof TextInputControl field
            && field.getText().equals("http://b.example/"));
    assertThat(onScreen(() -> opened().compose.list().text())).isEqualTo("http://a.example/1\n");
  }

  private void runToItsEnd(FxRobot robot, String list) throws Exception {
    opened().fill(list);
    eventually(() -> says(robot, "#count", String.valueOf(list.lines().count())));
    robot.clickOn("#run");
    for (String _ : list.lines().toList()) {
      opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    }
    eventually(() -> !opened().compose.runningProperty().get());
  }

  private void runTheFirstAgain(FxRobot robot) throws Exception {
    act(() -> {
      table(robot).getSelectionModel().clearAndSelect(0);
      table(robot).requestFocus();
    });
    robot.push(KeyCode.R);
    opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    eventually(() -> !opened().compose.runningProperty().get());
  }

  private static boolean remarked(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  @Test
  void whatARunAgainReplacesCanBeSeenOnceMore(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\nhttp://c.example/3\n");
    assertThat(onScreen(() -> remarked(robot, "#run-again-remark"))).isFalse();
    runTheFirstAgain(robot);
    eventually(() -> table(robot).getItems().size() == 1);
    eventually(() -> says(robot, "#run-again-remark .label", "1 of 3 requests"));
    robot.clickOn("#run-again-remark .hyperlink");
    eventually(() -> table(robot).getItems().size() == 3);
    eventually(() -> says(robot, "#total-done", "3"));
    assertThat(onScreen(() -> remarked(robot, "#run-again-remark"))).isFalse();
  }

  @Test
  void theNextListLeavesNothingToGoBackTo(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\n");
    runTheFirstAgain(robot);
    eventually(() -> remarked(robot, "#run-again-remark"));
    runToItsEnd(robot, "http://d.example/1\n");
    assertThat(onScreen(() -> remarked(robot, "#run-again-remark"))).isFalse();
  }

  private static Node row(FxRobot robot, int index) {
    return robot.lookup(".tasks .table-row-cell").nth(index).query();
  }

  private static boolean detailsShown(FxRobot robot) {
    return robot.lookup(".detail-close").tryQuery().isPresent();
  }

  @Test
  void detailsThatWereClosedOpenForTheSameRowAgain(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\n");
    robot.clickOn(row(robot, 1));
    eventually(() -> detailsShown(robot));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> !detailsShown(robot));
    robot.push(KeyCode.UP);
    assertThat(onScreen(() -> detailsShown(robot))).as("looking through the rows").isFalse();
    robot.push(KeyCode.ENTER);
    eventually(() -> detailsShown(robot));
    robot.push(KeyCode.ESCAPE);
    robot.clickOn(row(robot, 0));
    eventually(() -> detailsShown(robot));
  }

  @Test
  void whatIsChosenForAMenuOpensNoDetails(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\n");
    robot.rightClickOn(row(robot, 1));
    eventually(() -> robot.lookup("#columns").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    assertThat(onScreen(() -> table(robot).getSelectionModel().getSelectedIndices()))
        .containsExactly(1);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    assertThat(onScreen(() -> detailsShown(robot))).isFalse();
  }

  @Test
  void inALowWindowTheDetailsStandInTheRowsPlaceUntilTheyAreClosed(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\n");
    opened().prefer(preferences -> preferences.textScaleProperty().set(200));
    eventually(() -> Zoom.factorProperty().get() == 2);
    robot.clickOn(row(robot, 1));
    eventually(() -> detailsShown(robot) && !seen(table(robot)));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> !detailsShown(robot) && table(robot).isFocused());
    robot.push(KeyCode.ENTER);
    eventually(() -> detailsShown(robot));
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    eventually(() -> !detailsShown(robot) && robot.lookup("#query").query().isFocused());
    act(() -> table(robot).requestFocus());
    robot.push(KeyCode.ENTER);
    eventually(() -> detailsShown(robot));
    opened().prefer(preferences -> preferences.textScaleProperty().set(100));
    eventually(() -> detailsShown(robot) && seen(table(robot)));
  }

  private static boolean seen(@Nullable Node node) {
    return node == null || (node.isVisible() && seen(node.getParent()));
  }

  @Test
  void theComparisonBeginsWithTheRunItselfAndFollowsItToItsEnd(FxRobot robot) throws Exception {
    opened().fill("http://a.example/1\nhttp://b.example/2\n");
    eventually(() -> says(robot, "#count", "2"));
    robot.clickOn("#run");
    String last = opened().fetcher.awaitStart();
    opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    eventually(() -> says(robot, "#total-done", "1"));
    robot.clickOn("#compare-policies");
    eventually(() -> compared(robot).contains("goes on"));
    assertThat(onScreen(() -> compared(robot))).contains("this run", "1 done, 1 pending");
    opened().fetcher.end(last, new Outcome.Succeeded(200));
    eventually(() -> !compared(robot).contains("goes on"));
    assertThat(onScreen(() -> compared(robot))).startsWith("Policy").contains("2 done, 0 pending");
    robot.push(KeyCode.ESCAPE);
  }

  /// The comparison's labels.
  private static List<String> compared(FxRobot robot) {
    return robot.lookup("#compare .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  @Test
  void whoClosesTheDetailsIsBackAtTheRows(FxRobot robot) throws Exception {
    runToItsEnd(robot, "http://a.example/1\nhttp://b.example/2\n");
    robot.clickOn(row(robot, 1));
    eventually(() -> detailsShown(robot));
    robot.clickOn("Headers").push(KeyCode.ESCAPE);
    eventually(() -> !detailsShown(robot));
    assertThat(onScreen(() -> table(robot).isFocused())).isTrue();
  }

  @Test
  void plusMakesTheTextLargerWhereverItStandsOnTheKeyboard(FxRobot robot) throws Exception {
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.EQUALS);
    eventually(() -> Zoom.factorProperty().get() > 1);
    robot.push(KeyCode.SHORTCUT, KeyCode.SUBTRACT);
    eventually(() -> Zoom.factorProperty().get() == 1);
    robot.push(KeyCode.SHORTCUT, KeyCode.ADD);
    eventually(() -> Zoom.factorProperty().get() > 1);
    robot.push(KeyCode.SHORTCUT, KeyCode.NUMPAD0);
    eventually(() -> Zoom.factorProperty().get() == 1);
  }

  @Test
  void largerTextTakesFromListAndRowsAlike(FxRobot robot) throws Exception {
    double share = onScreen(() -> divider(robot));
    for (int i = 0; i < 3; i++) {
      robot.push(KeyCode.SHORTCUT, KeyCode.ADD);
    }
    eventually(() -> Zoom.factorProperty().get() > 1.2);
    eventually(() -> Math.abs(divider(robot) - share) < 0.01);
  }

  @Test
  void aPasteOverWhatIsOnlyReadIsTheList(FxRobot robot) throws Exception {
    act(() -> {
      TextField read = new TextField("only read");
      read.setEditable(false);
      ((Pane) robot.lookup("#run-again-remark").query().getParent()).getChildren().add(read);
      read.requestFocus();
    });
    copy("http://b.example/1\nhttp://b.example/2\n");
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
    eventually(() -> says(robot, "#count", "2"));
  }

  @Test
  void aBugIsSaidUntilItIsRead(FxRobot robot) throws Exception {
    assertThat(onScreen(() -> remarked(robot, "#bug-remark"))).isFalse();
    opened().breakDown();
    eventually(() -> remarked(robot, "#bug-remark"));
    opened().speak(Language.CHINESE);
    eventually(() -> says(robot, "#bug-remark .label", "Muster 出现错误"));
    robot.clickOn("#bug-remark .button");
    assertThat(onScreen(() -> remarked(robot, "#bug-remark"))).isFalse();
  }

  @Test
  void theTaskBarShowsTheRunAndNothingWhenItIsOver(FxRobot robot) throws Exception {
    opened().fill("http://a.example/1\nhttp://b.example/2\n");
    eventually(() -> says(robot, "#count", "2"));
    assertThat(opened().standings).containsOnly(NOTHING);
    robot.clickOn("#run");
    opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    Standing half = new Standing(OptionalDouble.of(0.5), false);
    eventually(() -> opened().standings.getLast().equals(half));
    opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    eventually(() -> opened().standings.getLast().equals(NOTHING));
    eventually(() -> !opened().compose.runningProperty().get());
  }

  @Test
  void sheetsInTheFormerLanguageGoAndTheSettingsComeAnew(FxRobot robot) throws Exception {
    robot.push(KeyCode.F1);
    eventually(() -> titles().contains("Keys"));
    KeyCombination settings = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    act(Objects.requireNonNull(opened().stage.getScene().getAccelerators().get(settings)));
    eventually(() -> titles().contains("Settings"));
    opened().speak(Language.CHINESE);
    eventually(() -> titles().contains("设置"));
    assertThat(onScreen(WindowStoryTest::titles)).hasSize(2);
  }

  private static List<String> titles() {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && window instanceof Stage)
        .map(window -> ((Stage) window).getTitle())
        .toList();
  }

  @Test
  void aListThatIsPutAsideStaysSoAtTheNextStart(FxRobot robot) throws Exception {
    double share = onScreen(() -> divider(robot));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    eventually(() -> !listShown(robot));
    opened().speak(Language.CHINESE);
    eventually(() -> says(robot, "#run", "运行"));
    assertThat(onScreen(() -> listShown(robot))).isFalse();
    act(opened().stage::hide);
    assertThat(opened().keeper.settings().dividers()).containsEntry("list", 0.0);
    assertThat(opened().keeper.settings().dividers().get("list-back"))
        .isCloseTo(share, org.assertj.core.data.Offset.offset(0.02));
  }

  @Test
  void aListThatIsPutAsideComesBackForWhatIsOpenedOrPasted(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.B);
    eventually(() -> !listShown(robot));
    robot.push(KeyCode.CONTROL, KeyCode.O);
    eventually(() -> listShown(robot));
    robot.push(KeyCode.CONTROL, KeyCode.B);
    eventually(() -> !listShown(robot));
    act(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("https://pasted.example/");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    eventually(() -> listShown(robot));
    assertThat(opened().compose.list().text()).isEqualTo("https://pasted.example/");
  }

  @Test
  void theQuestionBeforeClosingCountsAlongAndGoesWithItsReason(FxRobot robot) throws Exception {
    opened().fill("http://a.example/1\nhttp://b.example/2\n");
    eventually(() -> says(robot, "#count", "2"));
    robot.clickOn("#run");
    List<String> started = List.of(opened().fetcher.awaitStart(), opened().fetcher.awaitStart());
    Future<Void> answered =
        WaitForAsyncUtils.asyncFx(() ->
            opened()
                .stage
                .fireEvent(new WindowEvent(opened().stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    eventually(() -> asks(robot, "2 requests are pending."));
    opened().fetcher.end(started.getFirst(), new Outcome.Succeeded(200));
    eventually(() -> asks(robot, "One request is pending."));
    opened().fetcher.end(started.getLast(), new Outcome.Succeeded(200));
    WaitForAsyncUtils.waitFor(answered);
    assertThat(onScreen(opened().stage::isShowing)).isFalse();
  }

  private static boolean asks(FxRobot robot, String what) {
    return robot.lookup(".dialog-pane > .content").tryQueryAs(Labeled.class).stream()
        .anyMatch(question -> question.getText().startsWith(what));
  }

  private static double divider(FxRobot robot) {
    return robot.lookup(".plain-split").queryAs(SplitPane.class).getDividerPositions()[0];
  }

  private static boolean listShown(FxRobot robot) {
    return robot.lookup(".list-area").tryQuery().isPresent();
  }

  @Test
  void nothingFadesOrSlidesWhereMotionIsReduced(FxRobot robot) throws Exception {
    opened().prefer(preferences -> preferences.motionProperty().set(Motion.Choice.REDUCED));
    robot.clickOn("#session");
    eventually(() -> robot.lookup(".session-pane").tryQuery().isPresent());
    assertThat(onScreen(WindowStoryTest::popovers)).isNotEmpty().noneMatch(Popover::isAnimated);
    Node moving = robot.lookup(".session-pane .toggle-switch").query();
    assertThat(onScreen(() -> still(moving))).isTrue();
    opened().prefer(preferences -> preferences.motionProperty().set(Motion.Choice.FULL));
    assertThat(onScreen(WindowStoryTest::popovers)).allMatch(Popover::isAnimated);
    assertThat(onScreen(() -> still(moving))).isFalse();
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theSpaceBarTurnsASwitch(FxRobot robot) {
    Switch exceptions = robot.lookup("#returnExceptions").queryAs(Switch.class);
    act(exceptions::requestFocus);
    robot.push(KeyCode.SPACE);
    assertThat(exceptions.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    assertThat(onScreen(() -> opened().compose.policy().policy()))
        .isEqualTo(new Gather(true, null));
    robot.push(KeyCode.SPACE);
    assertThat(exceptions.isSelected()).isFalse();
  }

  private static List<Popover> popovers() {
    return Window.getWindows().stream()
        .filter(Popover.class::isInstance)
        .map(Popover.class::cast)
        .toList();
  }

  /// Whether the stylesheet's rule for it holds.
  private static boolean still(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getStyleClass().contains("zoom")) {
        return each.getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("still"));
      }
    }
    return false;
  }
}
