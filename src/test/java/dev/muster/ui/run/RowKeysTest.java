package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.settings.Settings.ColumnLayout;
import dev.muster.ui.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What keys held down, and keys pressed elsewhere, do to the rows.
@ExtendWith(ApplicationExtension.class)
class RowKeysTest {
  private static final int TASKS = 1_600;

  private @Nullable Script script;

  @Start
  void start(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    Script shown = new Script(new Gather(true, null), Script.requests(TASKS));
    script = shown;
    stage.setScene(new Scene(new RunView(shown.model), 900, 500));
    Theme.dress(stage.getScene());
    stage.show();
  }

  private Script script() {
    return Objects.requireNonNull(script);
  }

  private static TableView<?> table(FxRobot robot) {
    return robot.lookup("#tasks").queryTableView();
  }

  private void choose(FxRobot robot, int row) {
    robot.interact(() -> {
      table(robot).getSelectionModel().clearAndSelect(row);
      table(robot).requestFocus();
    });
  }

  /// The headless robot holds no keys down while it clicks.
  private static void clickWithShift(FxRobot robot, String query) {
    robot.interact(() -> {
      Node node = robot.lookup(query).query();
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      Point2D where = new Point2D(bounds.getCenterX(), bounds.getCenterY());
      List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)
          .forEach(type ->
              node.fireEvent(
                  new MouseEvent(
                      type,
                      where.getX(),
                      where.getY(),
                      where.getX(),
                      where.getY(),
                      MouseButton.PRIMARY,
                      1,
                      true,
                      false,
                      false,
                      false,
                      type == MouseEvent.MOUSE_PRESSED,
                      false,
                      false,
                      true,
                      false,
                      true,
                      null)));
    });
  }

  private Set<Chip> chosen() {
    return script().model.filterProperty().get().chips();
  }

  @Test
  void theRowsKeysAreTheTablesAlone(FxRobot robot) {
    choose(robot, 2);
    robot.interact(() -> robot.lookup("#chip-queued").query().requestFocus());
    robot.push(KeyCode.DELETE);
    assertThat(script().signals).isEmpty();
    robot.interact(() -> table(robot).requestFocus());
    robot.push(KeyCode.DELETE);
    assertThat(script().signals).hasSize(1);
  }

  @Test
  void aChipThatIsClickedWithShiftIsChosenBesides(FxRobot robot) {
    robot.clickOn("#chip-failed");
    clickWithShift(robot, "#chip-queued");
    assertThat(chosen()).isEqualTo(EnumSet.of(Chip.FAILED, Chip.QUEUED));
    robot.clickOn("#chip-cancelled");
    assertThat(chosen()).isEqualTo(EnumSet.of(Chip.CANCELLED));
  }

  @Test
  void ctrlAndSpaceChooseAChipBesides(FxRobot robot) {
    robot.clickOn("#chip-failed");
    robot.interact(() -> robot.lookup("#chip-queued").query().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.SPACE);
    assertThat(chosen()).isEqualTo(EnumSet.of(Chip.FAILED, Chip.QUEUED));
  }

  @Test
  void aRangeBeginsWhereTheRowIsNow(FxRobot robot) {
    choose(robot, 12); // host13
    robot.interact(() -> script().model.queryProperty().set("host1"));
    robot.interact(() -> table(robot).requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(script().model.selection())
        .extracting(task -> task.request().url())
        .containsExactly("https://host13.example/", "https://host14.example/");
  }

  private static MenuItem arrange(FxRobot robot, String column, int item) {
    Menu all = (Menu) table(robot).getContextMenu().getItems().getLast();
    return all.getItems().stream()
        .filter(each -> ("arrange-" + column).equals(each.getId()))
        .map(Menu.class::cast)
        .findFirst()
        .orElseThrow()
        .getItems()
        .get(item);
  }

  private List<String> columns() {
    return script().model.columnsProperty().get().stream()
        .filter(ColumnLayout::visible)
        .map(ColumnLayout::key)
        .toList();
  }

  @Test
  void columnsAreMovedAndSizedWithoutAMouse(FxRobot robot) {
    robot.interact(() -> arrange(robot, "url", 0).fire());
    assertThat(columns()).containsSubsequence("url", "method");
    robot.interact(() -> arrange(robot, "url", 1).fire());
    assertThat(columns()).containsSubsequence("method", "url");
    double before = table(robot).getVisibleLeafColumn(1).getWidth();
    robot.interact(() -> arrange(robot, columns().get(1), 2).fire());
    assertThat(table(robot).getVisibleLeafColumn(1).getWidth()).isGreaterThan(before);
    robot.interact(() -> arrange(robot, columns().get(1), 3).fire());
    assertThat(table(robot).getVisibleLeafColumn(1).getWidth()).isEqualTo(before);
  }

  @Test
  void withCtrlAWideSelectionGrows(FxRobot robot) {
    robot.interact(() -> {
      table(robot).getSelectionModel().clearAndSelect(1_500);
      table(robot).getSelectionModel().selectRange(0, 1_200);
      table(robot).getFocusModel().focus(1_500);
      table(robot).requestFocus();
    });
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.END);
    assertThat(script().model.selection()).hasSize(1_200 + TASKS - 1_500);
  }
}
