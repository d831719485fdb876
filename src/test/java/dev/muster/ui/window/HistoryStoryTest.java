package dev.muster.ui.window;

import static dev.muster.ui.window.Opened.act;
import static dev.muster.ui.window.Opened.eventually;
import static dev.muster.ui.window.Opened.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.TaskGroup;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A run that has ended can be opened again, without its secrets.
@ExtendWith(ApplicationExtension.class)
class HistoryStoryTest {
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

  private static int remembered(FxRobot robot) {
    return robot.lookup("#runs").queryAllAs(ListView.class).stream()
        .mapToInt(list -> list.getItems().size())
        .findFirst()
        .orElse(-1);
  }

  @Test
  void aPastRunComesBackWithItsPolicyAndWithoutItsPassword(FxRobot robot) throws Exception {
    opened().fill("https://me:secret@a.example/1 header='Authorization: Bearer t'\n");
    act(() -> opened().compose.policy().choose(new TaskGroup()));
    robot.clickOn("#run");
    opened().fetcher.end(opened().fetcher.awaitStart(), new Outcome.Succeeded(200));
    eventually(() -> !opened().compose.runningProperty().get());
    opened().fill("");
    act(() -> opened().compose.policy().choose(new Gather(false, null)));

    robot.clickOn("#more").clickOn("#historyItem"); // the list is too narrow for the link
    eventually(() -> remembered(robot) == 1);
    robot.interact(robot.lookup(".history-pane #open").queryButton()::fire);
    eventually(() -> !opened().compose.list().text().isEmpty());
    assertThat(opened().compose.list().text()).isEqualTo("https://a.example/1\n");
    assertThat(onScreen(() -> opened().compose.policy().policy())).isEqualTo(new TaskGroup());
    eventually(() -> remembered(robot) == -1);
  }
}
