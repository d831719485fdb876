package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import dev.muster.engine.AsCompleted;
import dev.muster.engine.Gather;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import dev.muster.ui.Clipped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AwaitBarTest extends RoomTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private static List<String> options(FxRobot robot) {
    return Stream.of("#returnExceptions", "#returnWhen", "#timeout", "#then")
        .filter(option -> shown(robot, option))
        .toList();
  }

  @Test
  void gatherShowsItsOwnOptionsOnly(FxRobot robot) {
    robot.clickOn("#gather").clickOn("#returnExceptions");
    write(robot, "#timeout", "2s");

    assertThat(options(robot)).containsExactly("#returnExceptions", "#timeout");
    assertThat(model.policy().policy()).isEqualTo(new Gather(true, Duration.ofSeconds(2)));
  }

  @Test
  void asCompletedHasATimeoutAndNothingElse(FxRobot robot) {
    robot.clickOn("#asCompleted");

    assertThat(options(robot)).containsExactly("#timeout");
    assertThat(model.policy().policy()).isEqualTo(new AsCompleted(null));
  }

  @Test
  void waitIsChosenWithWhenAndThen(FxRobot robot) {
    robot.clickOn("#wait");
    robot.clickOn("#returnWhen").clickOn("FIRST_EXCEPTION");
    robot.clickOn("#then").clickOn("cancel pending");

    assertThat(options(robot)).containsExactly("#returnWhen", "#timeout", "#then");
    assertThat(model.policy().policy())
        .isEqualTo(new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.CANCEL));
  }

  @Test
  void aTaskGroupHasNoOptions(FxRobot robot) {
    robot.clickOn("#taskGroup");

    assertThat(options(robot)).isEmpty();
    assertThat(model.policy().policy()).isEqualTo(new TaskGroup());
  }

  @Test
  void clickingTheChosenPolicyAgainLeavesItChosen(FxRobot robot) {
    robot.clickOn("#wait").clickOn("#wait");

    assertThat(model.policy().kindProperty().get()).isEqualTo(PolicyChoice.Kind.WAIT);
    assertThat(options(robot)).contains("#then");
  }

  @Test
  void eachPolicyExplainsItselfOverItsSegment(FxRobot robot) {
    robot.clickOn("#gather");
    write(robot, "#timeout", "2s");

    assertThat(robot.lookup("#gather").queryLabeled().getTooltip().getText())
        .contains("After 2 s it cancels the pending ones");
    assertThat(robot.lookup("#taskGroup").queryLabeled().getAccessibleHelp())
        .contains("cancels all others");
  }

  @Test
  void aTimeoutThatCannotBeReadIsMarkedAndTheLastGoodOneHolds(FxRobot robot) {
    robot.clickOn("#gather");
    write(robot, "#timeout", "2s");
    write(robot, "#timeout", "abc");
    TextField timeout = robot.lookup("#timeout").queryAs(TextField.class);

    assertThat(timeout.getPseudoClassStates()).contains(Styles.STATE_DANGER);
    assertThat(timeout.getTooltip().getText()).contains("2 s holds");
    assertThat(model.policy().policy()).isEqualTo(new Gather(false, Duration.ofSeconds(2)));
  }

  @Test
  void runOpensWithTheFirstRequestAndCancelWithTheRun(FxRobot robot) {
    Button run = robot.lookup("#run").queryButton();
    Button cancel = robot.lookup("#cancelAll").queryButton();
    assertThat(run.isDisabled()).isTrue();
    assertThat(cancel.isDisabled()).isTrue();

    robot.interact(() -> model.list().fill("https://a.example/"));
    robot.clickOn(run);
    eventually(() -> !started.isEmpty());

    assertThat(run.isDisabled()).isTrue();
    robot.clickOn(cancel);
    assertThat(cancel.isDisabled()).isTrue();
    assertThat(run.isDisabled()).isFalse();
  }

  @Test
  void theSessionOpensAndAChangeHolds(FxRobot robot) {
    robot.clickOn("#session");
    write(robot, "#inFlight", "7");
    write(robot, "#connect", "500ms");
    robot.clickOn("#fromCreation").clickOn("#failOnStatus");

    Session session = model.session().session();
    assertThat(session.limits().inFlight()).isEqualTo(7);
    assertThat(session.timeouts())
        .isEqualTo(new Timeouts(Duration.ofMinutes(5), Duration.ofMillis(500), null));
    assertThat(session.totalFromCreation()).isTrue();
    assertThat(session.failOnStatus()).isTrue();
  }

  @Test
  void badInputInTheSessionIsSaidAndResetMendsIt(FxRobot robot) {
    robot.clickOn("#session");
    write(robot, "#total", "abc");
    Label problem = robot.lookup("#problem").queryAs(Label.class);

    assertThat(problem.isVisible()).isTrue();
    assertThat(problem.getText()).contains("5 min holds");
    assertThat(model.session().session()).isEqualTo(Session.DEFAULT);

    robot.clickOn("#reset");
    assertThat(problem.isVisible()).isFalse();
    assertThat(robot.lookup("#total").queryAs(TextField.class).getText()).isEqualTo("5 min");
  }

  @Test
  void escapeClosesTheSession(FxRobot robot) {
    robot.clickOn("#session");
    eventually(() -> shown(robot, "#inFlight"));
    robot.push(KeyCode.ESCAPE);

    eventually(() -> robot.lookup("#inFlight").queryAll().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#gather", "#asCompleted", "#wait", "#taskGroup"})
  void theToolbarFitsAThousandPixels(String policy, FxRobot robot) {
    robot.clickOn(policy);
    Region bar = (Region) room.getTop();

    assertThat(onScreen(() -> bar.prefWidth(-1))).isLessThanOrEqualTo(bar.getWidth());
    assertThat(bar.getWidth()).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#gather", "#asCompleted", "#wait", "#taskGroup"})
  void whereTextIsTwiceAsLargeTheOptionsStandBelow(String policy, FxRobot robot) {
    robot.clickOn(policy);
    robot.interact(() -> room.getScene().getWindow().setWidth(640));
    Region bar = (Region) room.getTop();
    eventually(() -> bar.getWidth() == 640 && bar.prefWidth(-1) <= 640);
    eventually(() -> Clipped.in(bar).isEmpty());
    robot.interact(() -> room.getScene().getWindow().setWidth(1000));
    eventually(() -> !robot.lookup("#below").query().isVisible());
  }

  @Test
  void whereThereIsRoomTheSessionSaysWhatItHolds(FxRobot robot) {
    Button session = robot.lookup("#session").queryButton();
    robot.clickOn("#wait");
    assertThat(session.getText()).isEqualTo("Session ▾");
    robot.interact(() -> room.getScene().getWindow().setWidth(1360));
    eventually(() -> session.getText().equals("Session · 100 in flight · 5 min ▾"));
    robot.interact(() -> room.getScene().getWindow().setWidth(1000));

    eventually(() -> session.getText().equals("Session ▾"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#returnWhen", "#then"})
  void everyChoiceOfAWaitIsReadInFull(String option, FxRobot robot) {
    robot.clickOn("#wait");
    ComboBox<?> choice = robot.lookup(option).queryComboBox();
    for (int i = 0; i < choice.getItems().size(); i++) {
      int each = i;
      robot.interact(() -> choice.getSelectionModel().select(each));
      robot.interact(() -> {
        Labeled shown = displayed(choice);
        assertThat(shown.getText()).isNotEmpty();
        assertThat(((Text) shown.lookup(".text")).getText()).isEqualTo(shown.getText());
      });
    }
  }

  private static Labeled displayed(ComboBox<?> choice) {
    return choice.getChildrenUnmodifiable().stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
