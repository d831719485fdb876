package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.practice.PracticeServer;
import dev.muster.ui.Clipped;
import dev.muster.ui.Zoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a screen reader can say of the window: whatever takes the keyboard has a name.
@ExtendWith(ApplicationExtension.class)
class AccessibleTest {
  /// A layout may ask for another.
  private static final int LAYOUTS = 4;

  @TempDir static @Nullable Path home;

  private @Nullable OpenedApp opened;

  @Start
  void start(Stage stage) throws Exception {
    Path folder = Objects.requireNonNull(home);
    Files.deleteIfExists(folder.resolve("list.txt"));
    opened = new OpenedApp(stage, folder, Opening.asked(new String[0]), PracticeServer.open());
  }

  @AfterEach
  void close() {
    opened().close();
  }

  private OpenedApp opened() {
    return Objects.requireNonNull(opened);
  }

  private String url(String path) {
    return opened().url(path);
  }

  @Test
  void whateverTakesTheKeyboardHasANameAndARole(FxRobot robot) {
    Screen screen = new Screen(robot);
    assertThat(Reachable.untold()).as("before a run").isEmpty();
    screen.paste(url("/bytes/1") + "\nno list\n").push(KeyCode.CONTROL, KeyCode.F);
    screen.until(() -> screen.label("#skipped"), "1");
    screen.run();
    screen.until(() -> screen.label("#total-done"), "1");
    screen.select(1).push(KeyCode.CONTROL, KeyCode.I);
    for (int i = 0; i < tabs(robot); i++) {
      int tab = i;
      robot.interact(() -> tabPane(robot).getSelectionModel().select(tab));
      assertThat(Reachable.untold()).as("with a row's tab %d and the figures", i).isEmpty();
    }
  }

  @Test
  void whateverOpensIsNamedShowsWhereTheKeyboardIsAndIsReadInEverySize(FxRobot robot) {
    Screen screen = filled(new Screen(robot));
    SoftAssertions softly = new SoftAssertions();
    for (Place place : Place.values()) {
      place.open(screen);
      softly.assertThat(Reachable.untold()).as("names in %s", place).isEmpty();
      softly.assertThat(unseen(robot, place)).as("the keyboard in %s", place).isEmpty();
      for (int percent : List.of(100, 80, 200)) {
        robot.interact(
            () -> softly.assertThat(cut(percent)).as("%s at %d %%", place, percent).isEmpty());
      }
      place.close(screen);
    }
    softly.assertAll();
  }

  private static List<String> unseen(FxRobot robot, Place place) {
    Tabbing tabbing = new Tabbing(robot, front().getScene());
    if (place.isChoice()) {
      return List.of();
    }
    return place.isMenu() ? tabbing.down() : tabbing.round();
  }

  private Screen filled(Screen screen) {
    screen.paste(url("/bytes/1") + "\n" + url("/hang") + "\nno list\n").run();
    screen.until(() -> screen.label("#total-done"), "1");
    screen.push(KeyCode.CONTROL, KeyCode.PERIOD);
    screen.until(() -> screen.label("#total-done"), "2");
    return screen;
  }

  /// In the windows above the main one, each laid out as large as it wants to be; the screen itself
  /// may be smaller, and a popup that is larger than it would follow at once.
  private List<String> cut(int percent) {
    Window front = front();
    if (percent > 100 && front instanceof PopupWindow && !fits(front, percent / 100.0)) {
      return List.of();
    }
    Zoom.by(percent / 100.0);
    List<String> cut = Clipped.in(inFull(front.getScene().getRoot()));
    Zoom.by(1);
    return cut;
  }

  private static boolean fits(Window window, double factor) {
    Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
    return window.getX() >= 0
        && window.getX() + window.getWidth() * factor < screen.getMaxX()
        && window.getY() + window.getHeight() * factor < screen.getMaxY();
  }

  private static Parent inFull(Parent root) {
    for (int i = 0; i < LAYOUTS; i++) {
      root.applyCss();
      double width = root.prefWidth(-1);
      root.resize(width, root.prefHeight(width));
      root.layout();
    }
    return root;
  }

  @Test
  void theKeyboardShowsWhereItIs(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(url("/bytes/1") + "\n").run();
    screen.until(() -> screen.label("#total-done"), "1");
    robot.interact(() -> robot.lookup("#run").query().getParent().requestFocus());
    assertThat(new Tabbing(robot, opened().stage.getScene()).round()).isEmpty();
  }

  /// The window that opened last.
  private static Window front() {
    return open().reduce((_, last) -> last).orElseThrow();
  }

  private static Stream<Window> open() {
    return Window.getWindows().stream().filter(Window::isShowing);
  }

  @Test
  void aRowIsToldInWords(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(opened().server.url("/status/404") + "\n").run();
    screen.until(() -> screen.cellText(1, "status"), "404");
    screen.until(() -> spoken(robot), "row 1, 127.0.0.1");
    screen.until(() -> spoken(robot), "404, succeeded in");
  }

  private static String spoken(FxRobot robot) {
    return robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
        .map(row -> String.valueOf(row.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .collect(Collectors.joining("|"));
  }

  private static TabPane tabPane(FxRobot robot) {
    return robot.lookup(".tab-pane").queryAs(TabPane.class);
  }

  private static int tabs(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return tabPane(robot).getTabs().size();
  }
}
