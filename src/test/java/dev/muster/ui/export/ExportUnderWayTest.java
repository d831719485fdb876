package dev.muster.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen while an export is being written; it begins when the test says so.
@ExtendWith(ApplicationExtension.class)
class ExportUnderWayTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder = Path.of("");

  private final RunRecord run =
      new RunRecord(
          new Plan(
              IntStream.range(0, ROWS).mapToObj(i -> Request.get("http://a/" + i)).toList(),
              new Gather(true, null),
              Session.DEFAULT));
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

  @Start
  void show(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    Source source = new Source(() -> run, run::tasks, List::of, () -> 1_000_000);
    ExportModel model = new ExportModel(source, work::add, new FxBridge<Runnable>(Runnable::run));
    ExportPane pane = new ExportPane(model, (_, name) -> Optional.of(folder.resolve(name)));
    stage.setScene(Theme.dress(new Scene(pane, 560, 460)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static boolean shown(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Node.class).isVisible();
  }

  private static void says(FxRobot robot, String words) throws Exception {
    Label said = robot.lookup("#export-said").queryAs(Label.class);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> said.getText().contains(words));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void itShowsHowFarItIsUntilItIsWritten(FxRobot robot) throws Exception {
    assertThat(shown(robot, "#export-progress")).isFalse();
    robot.clickOn("#export-save");
    assertThat(shown(robot, "#export-progress")).isTrue();
    assertThat(robot.lookup("#export-progress").queryAs(ProgressBar.class).getProgress()).isZero();
    assertThat(robot.lookup("#export-save").queryAs(Node.class).isDisabled()).isTrue();
    work.take().run();
    says(robot, "20,000 rows written to muster.csv.");
    assertThat(shown(robot, "#export-progress")).isFalse();
    assertThat(robot.lookup("#export-save").queryAs(Node.class).isDisabled()).isFalse();
    assertThat(Files.readAllLines(folder.resolve("muster.csv"))).hasSize(ROWS + 1);
  }

  @Test
  void itIsCancelledAndLeavesNothing(FxRobot robot) throws Exception {
    robot.clickOn("#export-save");
    assertThat(shown(robot, "#export-cancel")).isTrue();
    robot.clickOn("#export-cancel");
    work.take().run();
    says(robot, "Cancelled. Nothing was written.");
    assertThat(shown(robot, "#export-cancel")).isFalse();
    assertThat(names()).isEmpty();
  }

  private List<Path> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
