package dev.muster.ui.compose;

import dev.muster.engine.Plan;
import dev.muster.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The room as the window shows it, for a robot.
@ExtendWith(ApplicationExtension.class)
abstract class RoomTest {
  final List<Plan> started = new CopyOnWriteArrayList<>();
  final ComposeModel model = new ComposeModel(Lists::read);
  final BorderPane room = new BorderPane();
  volatile Optional<Path> picked = Optional.empty();

  /// To be called by each test's own `@Start`, since one that is inherited is not found.
  void show(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    model.serve(
        plan -> {
          started.add(plan);
          model.runningProperty().set(true);
        },
        () -> model.runningProperty().set(false));
    room.setTop(new AwaitBar(model));
    ListEditor editor = new ListEditor(model.list(), _ -> picked);
    editor.setPrefWidth(420); // in the window the divider gives it its width
    room.setLeft(editor);
    stage.setScene(Theme.dress(new Scene(room, 1000, 600)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close() {
    onScreen(() -> {
      model.close();
      return true;
    });
  }

  /// Waits until something holds on the FX thread.
  static void eventually(Callable<Boolean> fact) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(fact));
    } catch (TimeoutException e) {
      throw new AssertionError("never came true", e);
    }
  }

  static <T> T onScreen(Callable<T> fact) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(fact));
  }

  static void write(FxRobot robot, String query, String text) {
    robot.clickOn(query).push(KeyCode.SHORTCUT, KeyCode.A);
    paste(robot, text);
  }

  static void paste(FxRobot robot, String text) {
    onScreen(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      return Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.SHORTCUT, KeyCode.V);
  }

  static boolean shown(FxRobot robot, String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(RoomTest::shown);
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
