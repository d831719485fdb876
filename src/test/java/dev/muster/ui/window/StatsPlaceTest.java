package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ui.Theme;
import dev.muster.ui.run.RunModel;
import dev.muster.ui.run.RunView;
import dev.muster.ui.stats.StatsModel;
import dev.muster.ui.stats.StatsView;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StatsPlaceTest {
  private static final double REMEMBERED = 0.3;

  @SuppressWarnings("NullAway.Init") // set by start()
  private RunView run;

  @SuppressWarnings("NullAway.Init") // set by start()
  private StatsPlace place;

  /// As a window opens that remembers them: what is above the table is known in its last layout.
  @Start
  void start(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    run = new RunView(new RunModel());
    place = new StatsPlace(run, new StatsModel());
    stage.setScene(Theme.dress(new Scene(new BorderPane(run), 1_000, 600)));
    place.layOut(REMEMBERED);
    stage.setWidth(1_000); // another class may have left its own
    stage.setHeight(600);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void figuresThatAreRememberedHaveTheirHeightFromTheFirstLayoutOn(FxRobot robot) throws Exception {
    StatsView figures = robot.lookup(".stats").query();
    eventually(() -> figures.getHeight() > 100);
    assertThat(onScreen(() -> figures.getHeight() / run.parts().getHeight()))
        .isBetween(REMEMBERED - 0.05, REMEMBERED + 0.05);
  }

  @Test
  void theFiguresKeepTheirHeightWhenWhatStandsBelowTakesSome(FxRobot robot) throws Exception {
    StatsView figures = robot.lookup(".stats").query();
    eventually(() -> figures.getHeight() > 100);
    act(place::holdSize);
    double before = onScreen(figures::getHeight);
    double room = onScreen(run.parts()::getHeight);
    takeBelow(200);
    eventually(() -> run.parts().getHeight() < room - 150);
    assertThat(onScreen(figures::getHeight)).isBetween(before - 2, before + 2);
    robot.clickOn("#show-stats");
    eventually(() -> robot.lookup(".stats").queryAll().isEmpty());
    takeBelow(100);
    robot.clickOn("#show-stats");
    eventually(() -> Math.abs(figures.getHeight() - before) < 2);
    takeBelow(180);
    eventually(() -> run.parts().getHeight() < room - 150);
    assertThat(onScreen(figures::getHeight)).isBetween(before - 2, before + 2);
  }

  @Test
  void theFiguresStayWhereTheyAreWhenAFilterHasTerms(FxRobot robot) throws Exception {
    StatsView figures = robot.lookup(".stats").query();
    eventually(() -> figures.getHeight() > 100);
    Bounds before = onScreen(() -> figures.localToScreen(figures.getLayoutBounds()));
    robot.clickOn("#query").write("is:failed method:get");
    eventually(() -> robot.lookup("#terms").query().isVisible());
    assertThat(onScreen(() -> figures.localToScreen(figures.getLayoutBounds()))).isEqualTo(before);
  }

  private void takeBelow(double height) {
    Region details = new Region();
    details.setMinHeight(height);
    act(() -> ((BorderPane) run.getParent()).setBottom(details));
  }

  @Test
  void theFiguresKeepTheirShareWhileTheyAreAway(FxRobot robot) throws Exception {
    act(() -> run.parts().setDividerPositions(0.4));
    eventually(() -> Math.abs(place.shareNow() - 0.4) < 0.02);
    robot.clickOn("#show-stats");
    eventually(() -> robot.lookup(".stats").queryAll().isEmpty());
    assertThat(onScreen(place::shareNow)).isZero();
    robot.clickOn("#show-stats");
    eventually(() -> Math.abs(place.shareNow() - 0.4) < 0.02);
    StatsView figures = robot.lookup(".stats").query();
    eventually(() -> figures.getHeight() > 100);
  }
}
