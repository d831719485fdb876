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
import dev.muster.ui.Zoom;
import dev.muster.ui.compose.ComposeModel;
import dev.muster.ui.settings.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

/// The settings where the user meets them, and what they change at once.
@ExtendWith(ApplicationExtension.class)
class SettingsStoryTest {
  /// A layout may ask for another.
  private static final int LAYOUTS = 4;

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
              Zoom.by(1);
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

  private static boolean says(FxRobot robot, String query, String text) {
    return robot.lookup(query).queryLabeled().getText().contains(text);
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#tasks").queryTableView();
  }

  private void preferred(Consumer<Preferences> order) {
    onScreen(() -> {
      order.accept(Objects.requireNonNull(window).preferences());
      return true;
    });
  }

  @Test
  void theDialogSpeaksTheLanguageThatIsChosenInIt(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    eventually(() -> !robot.lookup(".settings-pane").queryAll().isEmpty());
    robot.clickOn("Appearance");
    eventually(() -> !robot.lookup("#chinese").queryAll().isEmpty());
    robot.clickOn("#chinese");
    eventually(() -> robot.lookup("外观").tryQuery().isPresent());
    eventually(() -> says(robot, "#run", "运行"));
    robot.push(KeyCode.ESCAPE);
    eventually(() -> robot.lookup(".settings-pane").queryAll().isEmpty());
    assertThat(Objects.requireNonNull(keeper).settings().language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void anInsecureRunIsMarkedAndTheNextIsNone(FxRobot robot) throws Exception {
    eventually(() -> says(robot, "#count", "2"));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    eventually(() -> !robot.lookup(".settings-pane").queryAll().isEmpty());
    robot.clickOn("Network");
    eventually(() -> robot.lookup(".network-pane #insecure").tryQuery().isPresent());
    robot.clickOn(".network-pane #insecure").push(KeyCode.ESCAPE);
    eventually(() -> robot.lookup(".await-bar #insecure").query().isVisible());
    robot.clickOn("#run");
    fetcher.awaitStart();
    eventually(() -> robot.lookup(".outcome-strip #insecure").query().isVisible());
    eventually(() -> !robot.lookup(".await-bar #insecure").query().isVisible());
    assertThat(compose.session().session().trust().insecure()).isFalse();
    assertThat(Objects.requireNonNull(keeper).settings().session().trust().insecure()).isFalse();
    robot.clickOn("#cancelAll");
    eventually(() -> !compose.runningProperty().get());
  }

  @Test
  void atTwiceTheSizeInTwiceTheRoomNothingIsCut(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.ENGLISH, 200, 2_720, 1_720);
  }

  @Test
  void atTwiceTheSizeNothingIsCutInChineseEither(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.CHINESE, 200, 2_720, 1_720);
  }

  @Test
  void atEightyPercentNothingIsCut(FxRobot robot) throws Exception {
    nothingIsCut(robot, Language.ENGLISH, 80, 1_100, 690);
  }

  private void nothingIsCut(
      FxRobot robot, Language language, int percent, double width, double height) throws Exception {
    preferred(preferences -> preferences.languageProperty().set(language));
    preferred(preferences -> preferences.textScaleProperty().set(percent));
    eventually(() -> says(robot, "#count", "2"));
    onScreen(() -> {
      compose.run();
      return true;
    });
    fetcher.awaitStart();
    onScreen(() -> {
      table(robot).getSelectionModel().select(0);
      return true;
    });
    eventually(() -> robot.lookup(".detail-title").tryQuery().isPresent());
    assertThat(onScreen(() -> cut(inRoom(width, height)))).isEmpty();
    onScreen(() -> {
      compose.cancelAll();
      return true;
    });
    eventually(() -> !compose.runningProperty().get());
  }

  /// The window's content laid out in a scene that may be larger than the screen.
  private Parent inRoom(double width, double height) {
    Scene shown = Objects.requireNonNull(stage).getScene();
    Parent content = shown.getRoot();
    shown.setRoot(new Group());
    Scene room = Theme.dress(new Scene(content, width, height));
    for (int i = 0; i < LAYOUTS; i++) {
      room.getRoot().applyCss();
      room.getRoot().layout();
    }
    return content;
  }

  /// The labels that show less than they say, of those on which no other room is left to be taken:
  /// a cell may be narrower than its URL.
  private static List<String> cut(Parent root) {
    return root.lookupAll(".label, .button, .toggle-button, .hyperlink").stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(SettingsStoryTest::shown)
        .filter(label -> !label.getText().isEmpty() && !label.isWrapText())
        .filter(label ->
            label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText()))
        .map(Labeled::getText)
        .toList();
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each instanceof TableCell) {
        return false;
      }
    }
    return true;
  }
}
