package dev.muster.ui.window;

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
import dev.muster.ui.Zoom;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.settings.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window, opened over a transport that does what a test tells it.
final class Opened {
  final ScriptedFetcher fetcher = new ScriptedFetcher();
  final ComposeModel compose = new ComposeModel(ListReader::read);
  final Stage stage;
  final SettingsKeeper keeper;

  /// What the task bar was told.
  final List<Standing> standings = new CopyOnWriteArrayList<>();

  private final History history;
  private final Window window;

  /// FX thread.
  Opened(Stage stage, Path home) {
    this.stage = stage;
    new Theme().choose(Theme.Choice.LIGHT);
    SettingsFile file = new SettingsFile(home);
    keeper = new SettingsKeeper(file, Settings.DEFAULT.withLanguage(Language.ENGLISH), _ -> {});
    history = new SqliteHistory(home);
    window =
        new Window(
            stage,
            compose,
            new Run.Ports((_, _) -> fetcher, TokenPace::of),
            new Desktop(() -> 10_000, _ -> Optional.empty(), _ -> {}, _ -> {}, standings::add),
            keeper,
            history,
            _ -> true,
            new About("1", home, Optional.empty()));
    stage.setX(0);
    stage.setY(0);
    window.show();
  }

  void close() throws Exception {
    onScreen(
            () -> {
              Texts.speak(Locale.ENGLISH);
              Zoom.by(1);
              stage.setMinWidth(0); // the robot gives every class the same stage
              stage.setMinHeight(0);
              return window.close();
            })
        .get(20, TimeUnit.SECONDS);
    keeper.close();
    history.close();
  }

  static <T> T onScreen(Callable<T> order) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(order));
  }

  static void act(Runnable order) {
    onScreen(() -> {
      order.run();
      return true;
    });
  }

  static void eventually(Callable<Boolean> fact) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(fact));
  }

  /// Something breaks on another thread.
  void breakDown() {
    window.tellBug(new IllegalStateException("a bug of a test"));
  }

  void fill(String list) {
    act(() -> compose.list().fill(list));
  }

  void prefer(Consumer<Preferences> order) {
    act(() -> order.accept(window.preferences()));
  }

  void speak(Language language) {
    prefer(preferences -> preferences.languageProperty().set(language));
  }

  static boolean says(FxRobot robot, String query, String text) {
    return robot.lookup(query).queryLabeled().getText().contains(text);
  }

  static TableView<?> table(FxRobot robot) {
    return robot.lookup("#tasks").queryTableView();
  }
}
