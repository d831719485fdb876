package dev.muster.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Run;
import dev.muster.engine.ScriptedFetcher;
import dev.muster.history.History;
import dev.muster.history.SqliteHistory;
import dev.muster.input.ListReader;
import dev.muster.pace.TokenPace;
import dev.muster.settings.Language;
import dev.muster.settings.Settings;
import dev.muster.settings.SettingsFile;
import dev.muster.settings.SettingsKeeper;
import dev.muster.ui.Texts;
import dev.muster.ui.Theme;
import dev.muster.ui.compose.ComposeModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
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

/// Another language at any moment: the words change, and nothing else.
@ExtendWith(ApplicationExtension.class)
class LanguageSwitchTest {
  @TempDir static @Nullable Path home;

  private final ScriptedFetcher fetcher = new ScriptedFetcher();
  private final ComposeModel compose = new ComposeModel(ListReader::read);
  private @Nullable SettingsKeeper keeper;
  private @Nullable History history;
  private @Nullable Window window;
  private @Nullable Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    new Theme().choose(Theme.Choice.LIGHT);
    SettingsFile file = new SettingsFile(Objects.requireNonNull(home));
    keeper = new SettingsKeeper(file, Settings.DEFAULT.withLanguage(Language.ENGLISH), _ -> {});
    Run.Ports ports = new Run.Ports((_, _) -> fetcher, TokenPace::of);
    history = new SqliteHistory(Objects.requireNonNull(home));
    window =
        new Window(
            shown,
            compose,
            ports,
            new Desktop(() -> 10_000, _ -> Optional.empty(), _ -> {}, _ -> {}),
            keeper,
            history,
            _ -> true,
            new About("1", Objects.requireNonNull(home), Optional.empty()));
    shown.setX(0);
    shown.setY(0);
    window.show();
    compose.list().fill("http://a.example/1\nhttp://b.example/2\nno list\n");
  }

  @AfterEach
  void close() throws Exception {
    onScreen(
            () -> {
              Texts.speak(Locale.ENGLISH);
              return Objects.requireNonNull(window).close();
            })
        .get(20, TimeUnit.SECONDS);
    Objects.requireNonNull(keeper).close();
    Objects.requireNonNull(history).close();
  }

  private static <T> T onScreen(Callable<T> order) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(order));
  }

  private static void eventually(Callable<Boolean> fact) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(fact));
  }

  private void speak(Language language) {
    onScreen(() -> {
      Objects.requireNonNull(window).preferences().languageProperty().set(language);
      return true;
    });
  }

  private static boolean says(FxRobot robot, String query, String text) {
    return robot.lookup(query).queryLabeled().getText().contains(text);
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#tasks").queryTableView();
  }

  @Test
  void everyWordChangesAndTheRunAndItsSelectionStay(FxRobot robot) throws Exception {
    eventually(() -> says(robot, "#count", "2"));
    robot.clickOn("#run");
    fetcher.awaitStart();
    fetcher.awaitStart();
    eventually(() -> says(robot, "#await-verb", "Awaiting"));
    onScreen(() -> {
      table(robot).getSelectionModel().select(1);
      return true;
    });
    speak(Language.CHINESE);

    eventually(() -> says(robot, "#run", "运行"));
    eventually(() -> says(robot, "#await-verb", "正在等待"));
    eventually(() -> says(robot, "#skipped", "跳过 1 行"));
    eventually(() -> says(robot, ".detail-title", "b.example/2"));
    assertThat(table(robot).getItems()).hasSize(2);
    assertThat(compose.list().text()).contains("a.example/1").contains("no list");
    assertThat(compose.runningProperty().get()).isTrue();
    assertThat(onScreen(() -> table(robot).getSelectionModel().getSelectedIndex())).isEqualTo(1);

    speak(Language.ENGLISH);
    eventually(() -> says(robot, "#await-verb", "Awaiting"));
    robot.clickOn("#cancelAll");
    eventually(() -> !compose.runningProperty().get());
  }

  @Test
  void theListAndTheFilterCanBeChangedInEitherLanguage(FxRobot robot) throws Exception {
    speak(Language.CHINESE);
    onScreen(() -> {
      compose.list().fill("http://c.example/3\n");
      return true;
    });
    eventually(() -> says(robot, "#count", "1"));
    speak(Language.ENGLISH);
    eventually(() -> !robot.lookup(".list-area").queryAll().isEmpty());
    robot.clickOn(".list-area").write("#");
    eventually(() -> compose.list().text().equals("http://c.example/3\n#"));
  }

  @Test
  void theChoiceIsRememberedAndTheWindowKeepsItsSize(FxRobot robot) {
    double width = Objects.requireNonNull(stage).getWidth();
    speak(Language.CHINESE);
    assertThat(Objects.requireNonNull(keeper).settings().language()).isEqualTo(Language.CHINESE);
    assertThat(stage.getWidth()).isEqualTo(width);
    assertThat(stage.getScene().getWidth()).isEqualTo(width);
  }
}
