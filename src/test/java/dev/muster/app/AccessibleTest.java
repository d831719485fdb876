package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.practice.PracticeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
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
  @TempDir static @Nullable Path home;

  private @Nullable InWindow app;
  private @Nullable PracticeServer server;

  @Start
  void start(Stage shown) throws Exception {
    System.setProperty("muster.home", Objects.requireNonNull(home).toString());
    Files.deleteIfExists(home.resolve("list.txt"));
    server = PracticeServer.open();
    app = new InWindow(shown, List.of(), _ -> {}, Prelude.alone());
    shown.setX(0);
    shown.setY(0);
    shown.setWidth(1_000);
    shown.setHeight(900);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Objects.requireNonNull(app).close());
    Objects.requireNonNull(server).close();
  }

  @Test
  void whateverTakesTheKeyboardHasAName(FxRobot robot) {
    Screen screen = new Screen(robot);
    assertThat(nameless()).as("before a run").isEmpty();
    String url = Objects.requireNonNull(server).url("/bytes/1");
    screen.paste(url + "\nno list\n").push(KeyCode.CONTROL, KeyCode.F);
    screen.until(() -> screen.label("#skipped"), "1");
    screen.run();
    screen.until(() -> screen.label("#total-done"), "1");
    screen.select(1).push(KeyCode.CONTROL, KeyCode.I);
    for (int i = 0; i < tabs(robot); i++) {
      int tab = i;
      robot.interact(() -> tabPane(robot).getSelectionModel().select(tab));
      assertThat(nameless()).as("with a row's tab %d and the figures", i).isEmpty();
    }
    screen.click("#session");
    assertThat(nameless()).as("with the session").isEmpty();
    screen.push(KeyCode.ESCAPE).push(KeyCode.F1);
    assertThat(nameless()).as("with the keys").isEmpty();
  }

  @Test
  void aRowIsToldInWords(FxRobot robot) {
    Screen screen = new Screen(robot);
    screen.paste(Objects.requireNonNull(server).url("/status/404") + "\n").run();
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

  private static List<String> nameless() {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          List<Node> nodes = new ArrayList<>();
          Window.getWindows().stream()
              .filter(Window::isShowing)
              .forEach(window -> collect(window.getScene().getRoot(), nodes));
          Set<Node> labelled =
              nodes.stream()
                  .filter(Label.class::isInstance)
                  .map(node -> ((Label) node).getLabelFor())
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet());
          return nodes.stream()
              .filter(node -> node.isFocusTraversable() && !node.isDisabled())
              .filter(node -> !labelled.contains(node) && !named(node))
              .map(Node::toString)
              .toList();
        });
  }

  private static void collect(Node node, List<Node> found) {
    if (node.isVisible()) {
      found.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
      }
    }
  }

  private static boolean named(Node node) {
    return says(node.getAccessibleText())
        || (node instanceof Labeled labeled && says(labeled.getText()));
  }

  private static boolean says(@Nullable String words) {
    return words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
