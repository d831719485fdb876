package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Run;
import dev.muster.engine.ScriptedFetcher;
import dev.muster.engine.TaskGroup;
import dev.muster.history.History;
import dev.muster.history.SqliteHistory;
import dev.muster.input.ListReader;
import dev.muster.pace.TokenPace;
import dev.muster.settings.Settings;
import dev.muster.settings.SettingsFile;
import dev.muster.settings.SettingsKeeper;
import dev.muster.ui.Theme;
import dev.muster.ui.compose.ComposeModel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
import org.testfx.util.WaitForAsyncUtils;

/// A run that has ended can be opened again, without its secrets.
@ExtendWith(ApplicationExtension.class)
class HistoryStoryTest {
  @TempDir static @Nullable Path home;

  private final ScriptedFetcher fetcher = new ScriptedFetcher();
  private final ComposeModel compose = new ComposeModel(ListReader::read);
  private @Nullable SettingsKeeper keeper;
  private @Nullable History history;
  private @Nullable Window window;

  @Start
  void start(Stage shown) {
    new Theme().choose(Theme.Choice.LIGHT);
    Path folder = Objects.requireNonNull(home);
    SettingsKeeper settings =
        new SettingsKeeper(new SettingsFile(folder), Settings.DEFAULT, _ -> {});
    keeper = settings;
    History past = new SqliteHistory(folder);
    history = past;
    Window main =
        new Window(
            shown,
            compose,
            new Run.Ports((_, _) -> fetcher, TokenPace::of),
            new Desktop(() -> 10_000, _ -> Optional.empty(), _ -> {}, _ -> {}),
            settings,
            past,
            _ -> true,
            new About("1", folder, Optional.empty()));
    window = main;
    shown.setX(0);
    shown.setY(0);
    main.show();
  }

  @AfterEach
  void close() throws Exception {
    onScreen(() -> Objects.requireNonNull(window).close()).get(20, TimeUnit.SECONDS);
    Objects.requireNonNull(keeper).close();
    Objects.requireNonNull(history).close();
  }

  private static <T> T onScreen(Callable<T> order) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(order));
  }

  private static void eventually(Callable<Boolean> fact) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(fact));
  }

  private void compose(String list) {
    onScreen(() -> {
      compose.list().fill(list);
      return true;
    });
  }

  private static int remembered(FxRobot robot) {
    return robot.lookup("#runs").queryAllAs(ListView.class).stream()
        .mapToInt(list -> list.getItems().size())
        .findFirst()
        .orElse(-1);
  }

  @Test
  void aPastRunComesBackWithItsPolicyAndWithoutItsPassword(FxRobot robot) throws Exception {
    compose("https://me:secret@a.example/1 header='Authorization: Bearer t'\n");
    onScreen(() -> {
      compose.policy().choose(new TaskGroup());
      return true;
    });
    robot.clickOn("#run");
    fetcher.end(fetcher.awaitStart(), new Outcome.Succeeded(200));
    eventually(() -> !compose.runningProperty().get());
    compose("");
    onScreen(() -> {
      compose.policy().choose(new Gather(false, null));
      return true;
    });

    robot.clickOn("#history");
    eventually(() -> remembered(robot) == 1);
    robot.interact(robot.lookup(".history-pane #open").queryButton()::fire);
    eventually(() -> !compose.list().text().isEmpty());
    assertThat(compose.list().text()).isEqualTo("https://a.example/1\n");
    assertThat(onScreen(() -> compose.policy().policy())).isEqualTo(new TaskGroup());
    eventually(() -> remembered(robot) == -1);
  }
}
