package dev.muster.ui.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.FailureKind;
import dev.muster.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A user looks at a run's figures and follows them, with mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
class StatsViewTest {
  private final List<String> filters = new ArrayList<>();
  private final Played run =
      new Played(
          "https://a.example/",
          "https://b.example/",
          "https://c.example/",
          "https://d.example/",
          "https://e.example/");

  @SuppressWarnings("NullAway.Init") // set by start()
  private StatsView view;

  @Start
  void start(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    view = new StatsView(run.model);
    run.model.serve(query -> {
      filters.add(query);
      run.model.queryProperty().set(query);
    });
    stage.setScene(Theme.dress(new Scene(view, 1_000, 200)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void theFiguresFollowTheRunByThemselves(FxRobot robot) throws Exception {
    assertThat(text("#stats-p50")).isEqualTo("–");
    robot.interact(() -> run.answered(0, 250, 200));
    eventually(() -> text("#stats-p50").equals("250 ms"));
    robot.interact(() -> run.answered(0, 750, 404).answered(0, 750, 404));
    eventually(() -> text("#stats-p95").equals("750 ms"));
    assertThat(text("#stats-max")).isEqualTo("750 ms");
  }

  @Test
  void aClickOnAGroupShowsItAloneAndAnotherShowsAllAgain(FxRobot robot) {
    played(robot);
    robot.clickOn("4xx");
    assertThat(onFx(() -> List.copyOf(filters))).containsExactly("status:4xx");
    robot.clickOn("4xx");
    assertThat(onFx(() -> List.copyOf(filters))).containsExactly("status:4xx", "");
  }

  @Test
  void theKeyboardAloneChoosesAGroup(FxRobot robot) {
    played(robot);
    robot.interact(() -> list("#stats-errors").requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(onFx(() -> filters.getLast())).startsWith("error:").contains("connection refused");
  }

  @Test
  void aListOfGroupsShowsThatItHasTheKeyboardAlsoWhileNothingIsChosen(FxRobot robot) {
    played(robot);
    robot.interact(() -> list("#stats-statuses").requestFocus());
    robot.type(KeyCode.TAB);
    assertThat(onFx(() -> list("#stats-errors").isFocusVisible())).isTrue();
    assertThat(onFx(() -> list("#stats-errors").getBackground().getFills())).hasSize(2);
  }

  @Test
  void theArrowKeysWalkOverTheTimesAndEnterChooses(FxRobot robot) {
    played(robot);
    Region chart = onFx(() -> (Region) view.lookup("#stats-times"));
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.ENTER);
    assertThat(onFx(() -> filters.getLast())).isEqualTo("time>=200ms time<300ms");
    assertThat(onFx(chart::getAccessibleHelp)).isEqualTo("3 requests from 200 ms to 300 ms");
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.SPACE);
    assertThat(onFx(() -> filters.getLast())).isEqualTo("time>=500ms time<700ms");
  }

  @Test
  void aScreenReaderPressesAChartLikeAButton(FxRobot robot) {
    played(robot);
    Region chart = onFx(() -> (Region) view.lookup("#stats-times"));
    assertThat(onFx(chart::getAccessibleRole)).isEqualTo(AccessibleRole.BUTTON);
    robot.interact(() -> chart.executeAccessibleAction(AccessibleAction.FIRE));
    assertThat(onFx(() -> filters.getLast())).isEqualTo("time>=200ms time<300ms");
  }

  @Test
  void aClickIntoTheTimesChoosesTheSliceUnderThePointer(FxRobot robot) {
    played(robot);
    Region chart = onFx(() -> (Region) view.lookup("#stats-times"));
    int slices = onFx(() -> run.model.statsProperty().get().times().slices().size());
    int fullest =
        onFx(() -> {
          List<Slice> all = run.model.statsProperty().get().times().slices();
          return all.indexOf(all.stream().filter(slice -> slice.count() == 3).findFirst().get());
        });
    double x = (fullest + 0.5) / slices * onFx(chart::getWidth);
    robot.clickOn(onFx(() -> chart.localToScreen(x, 10)));
    assertThat(onFx(() -> filters.getLast())).isEqualTo("time>=200ms time<300ms");
  }

  @Test
  void aClickOnABarOfTheFlowShowsWhatEndedThenAndAnotherAllAgain(FxRobot robot) {
    played(robot);
    Region chart = onFx(() -> (Region) view.lookup("#stats-flow"));
    double x = onFx(chart::getWidth) * 0.65;
    robot.clickOn(onFx(() -> chart.localToScreen(x, 10)));
    assertThat(onFx(() -> filters.getLast())).isEqualTo("ended>=600ms ended<700ms");
    robot.clickOn(onFx(() -> chart.localToScreen(x, 10)));
    assertThat(onFx(() -> filters.getLast())).isEmpty();
    int asked = onFx(filters::size);
    robot.clickOn(onFx(() -> chart.localToScreen(onFx(chart::getWidth) * 0.95, 10)));
    assertThat(onFx(filters::size)).as("nothing has ended there").isEqualTo(asked);
  }

  @Test
  void theArrowKeysWalkOverTheFlowAndEnterChooses(FxRobot robot) {
    played(robot);
    Region chart = onFx(() -> (Region) view.lookup("#stats-flow"));
    robot.interact(chart::requestFocus);
    robot.type(KeyCode.ENTER);
    assertThat(onFx(() -> filters.getLast())).isEqualTo("ended>=200ms ended<300ms");
    robot.type(KeyCode.END).type(KeyCode.SPACE);
    assertThat(onFx(() -> filters.getLast())).isEqualTo("ended>=600ms ended<700ms");
    assertThat(onFx(chart::getAccessibleHelp)).startsWith("at 600 ms: ").contains("failed 2");
  }

  @Test
  void whatIsDrawnIsAlsoSaid(FxRobot robot) {
    played(robot);
    assertThat(onFx(() -> view.lookup("#stats-times").getAccessibleText()))
        .startsWith("Times of 5 requests: half took up to 250 ms");
    assertThat(onFx(() -> view.lookup("#stats-flow").getAccessibleText()))
        .startsWith("Requests a second: now ");
    List<String> rows =
        onFx(() ->
            view.lookup("#stats-statuses").lookupAll(".list-cell").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null)
                .toList());
    assertThat(rows).contains("2xx: 2 (200 × 2)", "4xx: 1 (404 × 1)");
  }

  @Test
  void whereRoomIsShortTheCardsStandInRows(FxRobot robot) {
    robot.interact(() -> view.getScene().getWindow().setWidth(420));
    robot.interact(() -> view.layout());
    Node times = onFx(() -> view.lookup("#stats-times").getParent());
    Node hosts = onFx(() -> view.lookup("#stats-hosts").getParent());
    assertThat(onFx(hosts::getLayoutY)).isGreaterThan(onFx(times::getLayoutY));
  }

  private void played(FxRobot robot) {
    robot.interact(() -> {
      run.answered(0, 250, 200).answered(0, 250, 200).answered(0, 250, 404);
      run.failed(0, 600, FailureKind.REFUSED, "connection refused");
      run.failed(0, 600, FailureKind.REFUSED, "connection refused");
      run.finished(1_000).stats();
    });
  }

  private ListView<?> list(String place) {
    return (ListView<?>) view.lookup(place);
  }

  private String text(String place) {
    return onFx(() -> ((Label) view.lookup(place)).getText());
  }

  private static void eventually(Callable<Boolean> fact) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, fact);
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
  }
}
