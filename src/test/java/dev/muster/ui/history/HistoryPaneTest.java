package dev.muster.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.TaskGroup;
import dev.muster.history.History;
import dev.muster.history.PastRun;
import dev.muster.history.PastRun.Counts;
import dev.muster.history.SqliteHistory;
import dev.muster.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HistoryPaneTest {
  @TempDir static Path folder;

  private record Opened(String list, Policy policy) {}

  private final BlockingQueue<Opened> opened = new LinkedBlockingQueue<>();
  private @Nullable History history;

  @Start
  void show(Stage stage) throws Exception {
    new Theme().choose(Theme.Choice.LIGHT);
    History history = new SqliteHistory(Files.createTempDirectory(folder, "history"));
    this.history = history;
    history
        .add(run(new TaskGroup(), new Counts(1, 0, 0, 0)), () -> "https://older.example/")
        .join();
    history
        .add(run(new Gather(true, null), new Counts(7, 1, 2, 3)), () -> "https://newer.example/")
        .join();
    HistoryModel model =
        new HistoryModel(history, (list, policy) -> opened.add(new Opened(list, policy)));
    HistoryPane pane = new HistoryPane(model, () -> {});
    stage.setScene(Theme.dress(new Scene(pane, 460, 440)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    pane.refresh();
  }

  private static PastRun run(Policy policy, Counts counts) {
    return new PastRun(
        0, Instant.parse("2026-11-22T14:02:03Z"), policy, counts, Duration.ofMillis(1_234));
  }

  private History kept() {
    return Objects.requireNonNull(history);
  }

  @AfterEach
  void close() {
    kept().close();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup(".list-view").queryAs(ListView.class);
  }

  private static void awaitRuns(FxRobot robot, int count) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> list(robot).getItems().size() == count);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private @Nullable Opened nextOpened() throws InterruptedException {
    return opened.poll(20, TimeUnit.SECONDS);
  }

  @Test
  void theNewestStandsFirstAndSaysWhatBecameOfIt(FxRobot robot) throws Exception {
    awaitRuns(robot, 2);
    robot.interact(() -> list(robot).layout());
    List<String> told =
        robot.lookup(".list-cell").queryAll().stream()
            .map(javafx.scene.Node::getAccessibleText)
            .filter(text -> text != null && !text.isEmpty())
            .toList();
    assertThat(told).hasSize(2);
    assertThat(told.getFirst())
        .contains("13 requests · 7 succeeded · 1 failed · 2 timed out · 3 cancelled")
        .contains("gather(*tasks, return_exceptions=True)")
        .endsWith("1.23 s");
    assertThat(told.getLast()).contains("1 request · 1 succeeded,");
  }

  @Test
  void enterOpensARunAgain(FxRobot robot) throws Exception {
    awaitRuns(robot, 2);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(nextOpened())
        .isEqualTo(new Opened("https://newer.example/", new Gather(true, null)));
  }

  @Test
  void whatIsForgottenIsGoneFromTheStoreToo(FxRobot robot) throws Exception {
    awaitRuns(robot, 2);
    robot.clickOn("#forget");
    awaitRuns(robot, 1);
    assertThat(kept().runs().join()).hasSize(1);
    robot.clickOn("#forgetAll");
    awaitRuns(robot, 0);
    assertThat(kept().runs().join()).isEmpty();
    assertThat(robot.lookup("#forgetAll").queryButton().isDisabled()).isTrue();
  }
}
