package dev.muster.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MenuKeyTest {
  @SuppressWarnings("NullAway.Init") // set by start()
  private ListView<String> rows;

  @SuppressWarnings("NullAway.Init") // set by start()
  private ContextMenu menu;

  @Start
  void start(Stage stage) {
    rows = new ListView<>();
    menu = new ContextMenu(new MenuItem("Copy"));
    rows.getItems().setAll("one", "two");
    rows.setContextMenu(menu);
    Scene scene = new Scene(rows, 300, 200);
    MenuKey.serve(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void theMenuOpensWithoutAMouse(FxRobot robot) throws Exception {
    robot.interact(() -> {
      rows.requestFocus();
      rows.getSelectionModel().select(1);
    });
    robot.push(new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN));
    waitFor(10, SECONDS, menu.showingProperty());
    robot.interact(menu::hide);
  }
}
