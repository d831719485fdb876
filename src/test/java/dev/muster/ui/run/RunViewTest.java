package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Settlement;
import dev.muster.engine.Signal;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Wait;
import dev.muster.settings.Settings.ColumnLayout;
import dev.muster.ui.Clipped;
import dev.muster.ui.Paints;
import dev.muster.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The run's views together, with a hand on mouse and keys.
@ExtendWith(ApplicationExtension.class)
class RunViewTest {
  private final Wait policy = new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.KEEP);
  private RunModel model = new RunModel();
  private @Nullable Script script;
  private @Nullable Theme theme;

  @Start
  void start(Stage stage) {
    theme = new Theme();
    theme.choose(Theme.Choice.LIGHT);
    model = new RunModel();
    RunView view = new RunView(model);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox all = new VBox(view, new OutcomeStrip(model), new StatusBar(model));
    stage.setScene(Theme.dress(new Scene(all, 1_000, 500)));
    stage.setMinWidth(
        0); // the robot gives every class the same stage, and one may have left its own
    stage.setMinHeight(0);
    stage.setWidth(1_000);
    stage.setHeight(500);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void theRowsOfTheFirstRunAreMadeBeforehand(FxRobot robot) throws Exception {
    RunView view = robot.lookup(".run-view").query();
    tell(() -> view.furnish().forEach(Runnable::run));
    Set<Node> before = robot.lookup(".table-row-cell").queryAll();
    assertThat(before).hasSizeGreaterThan(5);
    assertThat(robot.lookup(".tasks .placeholder").query().isVisible()).isTrue();
    run(5);
    assertThat(before).containsAll(robot.lookup(".table-row-cell").queryAll());
  }

  @Test
  void theThumbOfALongListCanBeGrabbed(FxRobot robot) throws Exception {
    run(20_000);
    until(() -> robot.lookup(".tasks .scroll-bar:vertical .thumb").query().isVisible(), true);
    Region thumb = robot.lookup(".tasks .scroll-bar:vertical .thumb").query();
    until(() -> thumb.getHeight() >= 24, true);
    assertThat(((Region) thumb.getParent()).getWidth()).isEqualTo(8);
  }

  @Test
  void anEmptyTableSaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup(".tasks .placeholder .muted").queryLabeled().getText())
        .startsWith("Press Run");
  }

  @Test
  void rowsFollowTheEvents(FxRobot robot) throws Exception {
    run(5);
    until(() -> text("status", 2), "queued for a place");
    tell(() -> script().start(2));
    until(() -> text("state", 2), "Running");
    tell(() -> script().at(98).answer(2, 404, "Not Found", 0).succeed(2, 404));
    until(() -> text("state", 2), "Succeeded");
    until(() -> text("time", 2), "98 ms");
    assertThat(text("status", 2)).isEqualTo("Not Found");
    assertThat(cell("status", 2).getAccessibleText()).isEqualTo("404 Not Found");
    assertThat(cell("status", 2).getParent().queryAccessibleAttribute(AccessibleAttribute.TEXT))
        .isEqualTo("row 3, host3.example, 404, succeeded in 98 ms");
    until(() -> robot.lookup("#chip-succeeded").queryLabeled().getText(), "Succeeded 1");
  }

  @Test
  void theWaterfallIsDrawn() throws Exception {
    run(5);
    tell(() -> script().at(500).start(1).phase(1, Phase.WAITING).at(1_000));
    Color waiting = Color.web("#2da44e");
    until(() -> pixels("waterfall", 1, waiting) > 100, true);
  }

  @Test
  void anotherThemeRecoloursTheWaterfall() throws Exception {
    run(5);
    tell(() -> script().start(1).phase(1, Phase.WAITING).at(1_000).finish());
    until(() -> model.busyProperty().get(), false);
    tell(() -> Objects.requireNonNull(theme).choose(Theme.Choice.DARK));
    until(() -> pixels("waterfall", 1, Color.web("#238636")) > 100, true);
  }

  @Test
  void chipsFilterAndASecondClickShowsAllAgain(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).start(3));
    robot.clickOn("#chip-running");
    until(() -> model.rows().size(), 2);
    until(() -> robot.lookup("#total-shown").queryLabeled().getText(), "showing 2 / 5");
    robot.clickOn("#chip-running");
    until(() -> model.rows().size(), 5);
    until(() -> robot.lookup("#total-shown").query().isVisible(), false);
  }

  @Test
  void whatAFilterShowsIsCountedAlsoWhenTheRunIsOver(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).succeed(1, 200).finish());
    until(() -> model.busyProperty().get(), false);
    robot.clickOn("#chip-succeeded");
    until(() -> robot.lookup("#total-shown").queryLabeled().getText(), "showing 1 / 5");
    until(() -> model.busyProperty().get(), false);
  }

  @Test
  void aFilteredListFollowsTheRun(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn("#chip-queued");
    tell(() -> script().start(1).start(3));
    until(() -> model.rows().size(), 3);
  }

  @Test
  void theQueryFilters(FxRobot robot) throws Exception {
    run(12);
    robot.interact(() -> robot.lookup("#query").queryTextInputControl().setText("host1."));
    until(() -> model.rows().size(), 1);
    robot.interact(() -> robot.lookup("#query").queryTextInputControl().setText("nothing"));
    until(
        () -> robot.lookup(".tasks .placeholder .muted").queryLabeled().getText(),
        "No task passes the filter. Choose All, or empty the filter field.");
    robot.clickOn("#query").push(KeyCode.ESCAPE);
    until(() -> model.rows().size(), 12);
    assertThat(robot.lookup("#empty-query").query().isVisible()).isFalse();
    robot.write("host3");
    until(() -> model.rows().size(), 1);
    robot.clickOn("#empty-query");
    until(() -> model.rows().size(), 12);
    assertThat(robot.lookup("#query").query().isFocused()).isTrue();
    robot.interact(() -> robot.lookup("#query").queryTextInputControl().setText("nothing"));
    until(() -> model.rows().size(), 0);
    robot.clickOn("#chip-all");
    until(() -> model.rows().size(), 12);
  }

  @Test
  void deleteCancelsTheSelectedRows(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).start(2));
    until(() -> text("state", 2), "Running");
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    robot.push(KeyCode.DELETE);
    until(() -> script().signals.size(), 1);
    assertThat(script().signals.getFirst())
        .isInstanceOfSatisfying(
            Signal.Cancel.class, cancel -> assertThat(cancel.tasks()).containsExactly(1, 2));
    tell(() -> script().cancel(1, CancelledBy.YOU));
    until(() -> text("status", 1), "cancelled by you");
  }

  @Test
  void theRowMenuActsOnTheSelection(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    robot.push(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    assertThat(model.selection()).hasSize(3);
    robot.rightClickOn(cell("url", 2));
    assertThat(menuItem(robot, "cancel-selected").getText()).isEqualTo("Cancel 3 tasks");
    assertThat(menuItem(robot, "copy-urls").getText()).isEqualTo("3 URLs");
    robot.interact(menuItem(robot, "copy-urls")::fire);
    robot.interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .isEqualTo("https://host2.example/\nhttps://host3.example/\nhttps://host4.example/"));
  }

  @Test
  void whatHasEndedOffersNoCancel(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).succeed(1, 200));
    robot.rightClickOn(cell("url", 1));
    assertThat(menuItem(robot, "cancel-selected").isDisable()).isTrue();
    assertThat(menuItem(robot, "run-again").isDisable()).isTrue();
  }

  @Test
  void whatIsOverRunsAgainByItsKey(FxRobot robot) throws Exception {
    List<Request> asked = new ArrayList<>();
    tell(() -> model.serve(asked::addAll, _ -> {}));
    run(5);
    tell(() -> script().start(1).succeed(1, 200));
    robot.clickOn(cell("url", 1)).push(KeyCode.R);
    assertThat(asked).as("a run is under way").isEmpty();
    tell(() -> script().finish());
    robot.push(KeyCode.R);
    assertThat(asked).extracting(Request::url).containsExactly("https://host2.example/");
  }

  @Test
  void onlyWebPagesOpenInTheBrowser(FxRobot robot) throws Exception {
    List<String> opened = new ArrayList<>();
    tell(() -> model.serve(_ -> {}, opened::add));
    tell(() ->
        script =
            new Script(
                model,
                policy,
                List.of(Request.get("https://host1.example/"), Request.get("file:///etc/passwd"))));
    until(() -> text("status", 0), "queued for a place");
    robot.rightClickOn(cell("url", 0)).interact(menuItem(robot, "open-in-browser")::fire);
    assertThat(opened).containsExactly("https://host1.example/");
    robot.push(KeyCode.ESCAPE).rightClickOn(cell("url", 1));
    assertThat(menuItem(robot, "open-in-browser").isDisable()).isTrue();
  }

  @Test
  void aTermOfTheFilterIsTakenAwayByItsChip(FxRobot robot) throws Exception {
    run(12);
    tell(() -> script().start(1).start(3));
    assertThat(visible(robot, "#terms")).isFalse();
    robot.clickOn("#chip-running");
    until(() -> model.rows().size(), 2);
    assertThat(visible(robot, "#terms")).as("one alone moves no row").isFalse();
    tell(() -> model.queryProperty().set("is:running domain:host2.example method:get"));
    until(() -> model.rows().size(), 1);
    robot.clickOn("domain:host2.example  ×");
    until(() -> model.rows().size(), 2);
    assertThat(model.queryProperty().get()).isEqualTo("is:running method:get");
    assertThat(robot.lookup("#chip-running").<ToggleButton>query().isSelected()).isTrue();
    robot.clickOn("#clear-filter");
    until(() -> model.rows().size(), 12);
  }

  @Test
  void aSuggestionIsTakenByKeys(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn("#query").write("stat").push(KeyCode.TAB).write("x").push(KeyCode.BACK_SPACE);
    until(() -> model.queryProperty().get(), "status:");
    robot.push(KeyCode.BACK_SPACE).write("meth").push(KeyCode.DOWN);
    robot.interact(() -> robot.lookup("#query").queryTextInputControl().clear());
    robot.write("method:").push(KeyCode.DOWN).push(KeyCode.ENTER);
    until(() -> model.queryProperty().get(), "method:GET");
  }

  @Test
  void escapeClosesTheSuggestionsAndTheNextLetterBringsThemBack(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn("#query").write("st");
    until(() -> suggested(robot), true);
    press(robot, KeyCode.ESCAPE, "\u001b", false);
    until(() -> suggested(robot), false);
    robot.write("a");
    until(() -> suggested(robot), true);
  }

  @Test
  void aRunFromTheQueryLeavesNoSuggestionsOverTheRows(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn("#query").write("st").push(KeyCode.DOWN);
    until(() -> suggested(robot), true);
    press(robot, KeyCode.ENTER, "\r", true);
    until(() -> suggested(robot), false);
    assertThat(model.queryProperty().get()).isEqualTo("st");
  }

  private static boolean suggested(FxRobot robot) {
    return robot.lookup("#suggestions").tryQuery().isPresent();
  }

  /// As a keyboard sends it: a press, and the character that the system makes of it.
  private void press(FxRobot robot, KeyCode key, String typed, boolean shortcut) {
    tell(() -> {
      Node query = robot.lookup("#query").query();
      Event.fireEvent(
          query, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
      Event.fireEvent(
          query,
          new KeyEvent(
              KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, shortcut, false, false));
    });
  }

  @Test
  void enterGoesFromTheQueryToTheRows(FxRobot robot) throws Exception {
    run(12);
    tell(() -> robot.lookup("#query").query().requestFocus());
    robot.write("host1").push(KeyCode.ENTER).push(KeyCode.DOWN);
    until(() -> model.selection().size(), 1);
    assertThat(selected()).isZero();
  }

  @Test
  void aChosenChipCanBeReadAlsoWhileItHasTheKeyboard(FxRobot robot) {
    tell(() -> Objects.requireNonNull(theme).choose(Theme.Choice.DARK));
    tell(() -> robot.lookup("#query").query().requestFocus());
    robot.push(KeyCode.TAB);
    Region chip = robot.lookup("#chip-all").query();
    tell(() -> assertThat(chip.isFocusVisible()).isTrue());
    tell(() -> assertThat(chip.getEffect()).isNotNull());
    tell(() ->
        assertThat(chip.getBackground().getFills().getFirst().getFill().isOpaque())
            .as("the glow behind it doesn't shine through")
            .isTrue());
  }

  @Test
  void theRowMenuFiltersByTheSelection(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).succeed(1, 200));
    robot.rightClickOn(cell("url", 1)).interact(menuItem(robot, "hide-host")::fire);
    until(() -> model.rows().size(), 4);
    robot.interact(menuItem(robot, "only-state")::fire);
    until(() -> model.queryProperty().get(), "-domain:host2.example is:succeeded");
  }

  @Test
  void rowsAreCopiedAsTheyAreSeen(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).at(98).answer(1, 404, "Not\tFound", 0).succeed(1, 404));
    until(() -> text("time", 1), "98 ms");
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    robot.push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    robot.interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .isEqualTo(
                """
                2\tSucceeded\tGET\thttps://host2.example/\t404 Not Found\t\t0 B\t98 ms
                3\tQueued\tGET\thttps://host3.example/\tqueued for a place\t\t\t\
                """));
  }

  @Test
  void columnsAreChosenMovedAndRemembered(FxRobot robot) throws Exception {
    run(5);
    robot.rightClickOn(robot.lookup(".column-header.method").<Node>query());
    CheckMenuItem host = (CheckMenuItem) menuItem(robot, "show-host");
    CheckMenuItem protocol = (CheckMenuItem) menuItem(robot, "show-protocol");
    tell(() -> host.setSelected(true));
    until(() -> text("host", 1), "host2.example");
    tell(() -> protocol.setSelected(false));
    tell(() -> {
      TaskTable table = robot.lookup(".tasks").query();
      table.getColumns().add(0, table.getColumns().removeLast());
    });
    until(() -> model.columnsProperty().get().getFirst().key(), "waterfall");
    assertThat(model.columnsProperty().get())
        .filteredOn(ColumnLayout::visible)
        .extracting(ColumnLayout::key)
        .containsExactly(
            "waterfall", "number", "state", "method", "url", "host", "status", "size", "time");
    tell(() -> {
      TaskTable anew = new TaskTable(model, new Paints<>(Ink.class));
      assertThat(anew.getVisibleLeafColumns())
          .extracting(TableColumn::getId)
          .startsWith("waterfall", "number")
          .contains("host")
          .doesNotContain("protocol");
    });
  }

  @Test
  void theColumnsShareTheWidthThatThereIs(FxRobot robot) throws Exception {
    run(5);
    TaskTable table = robot.lookup(".tasks").query();
    for (double width : List.of(700.0, 1_000.0)) {
      tell(() -> table.getScene().getWindow().setWidth(width));
      until(() -> table.getWidth() == width && Math.abs(columns(table) - width) < 12, true);
    }
  }

  @Test
  void whereRoomIsShortStatesAreSigns(FxRobot robot) throws Exception {
    run(5);
    TaskTable table = robot.lookup(".tasks").query();
    assertThat(((Labeled) cell("state", 1)).getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    tell(() -> table.getScene().getWindow().setWidth(700));
    until(() -> ((Labeled) cell("state", 1)).getContentDisplay(), ContentDisplay.GRAPHIC_ONLY);
    robot.moveTo(cell("state", 1));
    until(
        () -> Optional.ofNullable(((Labeled) cell("state", 1)).getTooltip()).map(Tooltip::getText),
        Optional.of("Queued"));
    assertThat(columns(table)).isLessThanOrEqualTo(700);
  }

  private static double columns(TaskTable table) {
    return table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
  }

  @Test
  void aDoubleClickOnAHeadersEdgeFitsItsColumnToTheRowsInSight(FxRobot robot) throws Exception {
    run(1_000);
    TaskTable table = robot.lookup(".tasks").query();
    TableColumn<TaskRecord, ?> status = table.getVisibleLeafColumn(4);
    tell(() -> table.resizeColumn(status, status.getMinWidth() - status.getWidth()));
    until(() -> ((Labeled) cell("status", 3)).isTextTruncated(), true);
    Node header = robot.lookup(".column-header.status").query();
    Bounds place = header.localToScreen(header.getLayoutBounds());
    robot.doubleClickOn(place.getMaxX(), place.getCenterY());
    until(() -> ((Labeled) cell("status", 3)).isTextTruncated(), false);
    assertThat(status.getWidth()).isLessThan(200);
    assertThat(columns(table)).as("the waterfall made room").isLessThanOrEqualTo(table.getWidth());
  }

  @Test
  void draggingInTheWaterfallsHeaderZoomsAndADoubleClickShowsAllAgain(FxRobot robot)
      throws Exception {
    run(5);
    tell(() -> script().start(1).at(1_900));
    until(() -> model.scaleProperty().get().span(), 2_000_000_000L);
    Node axis = robot.lookup(".time-axis").query();
    Bounds bounds = axis.localToScreen(axis.getBoundsInLocal());
    double y = bounds.getMaxY() - 3;
    robot.drag(bounds.getMinX() + bounds.getWidth() / 4, y, MouseButton.PRIMARY);
    robot.dropTo(bounds.getCenterX(), y);
    until(() -> Math.round(model.scaleProperty().get().span() / 1e8), 5L);
    until(() -> Math.round(model.scaleProperty().get().from() / 1e8), 5L);
    assertThat(robot.lookup(".tasks").<TaskTable>query().getSortOrder()).isEmpty();
    robot.doubleClickOn(axis.localToScreen(axis.getBoundsInLocal()).getCenterX(), y);
    until(() -> model.zoomProperty().get() == null, true);
  }

  @Test
  void keysZoomToTheSelectedRows(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().at(1_000).start(1).at(1_200).succeed(1, 200).at(9_000));
    robot.clickOn(cell("url", 1)).push(KeyCode.Z);
    until(() -> model.scaleProperty().get().from(), 990_000_000L);
    assertThat(model.scaleProperty().get().span()).isEqualTo(220_000_000L);
    robot.push(KeyCode.D);
    until(() -> model.scaleProperty().get().from(), 1_045_000_000L);
    robot.push(KeyCode.A).push(KeyCode.A);
    until(() -> model.scaleProperty().get().from(), 935_000_000L);
    robot.push(KeyCode.DIGIT0);
    until(() -> model.zoomProperty().get() == null, true);
  }

  @Test
  void aPartOfTheRunIsMovedByScrollingAndItsSignShowsAllAgain(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().at(1_000).start(1).at(1_200).succeed(1, 200).at(9_000));
    assertThat(robot.lookup(".whole-run").query().isVisible()).isFalse();
    robot.clickOn(cell("url", 1)).push(KeyCode.Z);
    until(() -> robot.lookup(".whole-run").query().isVisible(), true);
    robot.moveTo(robot.lookup(".time-axis").<Node>query()).scroll(2, VerticalDirection.DOWN);
    until(() -> model.scaleProperty().get().from() > 990_000_000L, true);
    assertThat(model.scaleProperty().get().span()).isEqualTo(220_000_000L);
    Node sign = robot.lookup(".whole-run").query();
    robot.drag(sign).dropBy(-60, 0);
    assertThat(robot.lookup(".time-axis .range").query().isVisible()).isFalse();
    assertThat(model.zoomProperty().get()).as("neither clicked nor dragged over").isNotNull();
    robot.clickOn("#query").write("add");
    assertThat(model.scaleProperty().get().span())
        .as("letters in the field")
        .isEqualTo(220_000_000L);
    long from = model.scaleProperty().get().from();
    robot.write("da");
    assertThat(model.scaleProperty().get().from()).isEqualTo(from);
    robot.clickOn(sign);
    until(() -> model.zoomProperty().get() == null, true);
    assertThat(robot.lookup(".tasks").<TaskTable>query().getSortOrder()).isEmpty();
  }

  @Test
  void ofSeveralRowsTheOneChosenLastIsToldOf(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn(cell("url", 1));
    KeyCodeCombination further = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN);
    robot.push(further);
    until(() -> selected(), 2);
    robot.push(further);
    until(() -> selected(), 3);
    assertThat(model.selection()).hasSize(3);
  }

  @Test
  void shiftAndAnArrowLetGoOfAWideSelectionInOneGoNotRowByRow(FxRobot robot) throws Exception {
    run(3_000);
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
    until(() -> model.selection().size(), 3_000);
    List<Integer> told = new ArrayList<>();
    ListChangeListener<TaskRecord> listener = _ -> told.add(model.selection().size());
    tell(() -> model.selection().addListener(listener));
    robot.push(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN));
    until(() -> model.selection().size(), 2);
    assertThat(fx(told::size).orElseThrow()).isLessThan(20);
  }

  @Test
  void aClickLetsGoOfAllAndCtrlAndAClickOfOne(FxRobot robot) throws Exception {
    run(3_000);
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
    until(() -> model.selection().size(), 3_000);
    tell(() -> clickWith(false, cell("url", 3)));
    until(() -> model.selection().size(), 2_999);
    tell(() -> clickWith(true, cell("url", 4)));
    until(() -> model.selection().stream().map(TaskRecord::index).toList(), List.of(3, 4));
    robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
    until(() -> model.selection().size(), 3_000);
    robot.clickOn(cell("url", 2));
    until(() -> model.selection().stream().map(TaskRecord::index).toList(), List.of(2));
  }

  /// The headless platform's mouse doesn't know which keys are held.
  ///
  /// @param shift or else the shortcut's key
  private static void clickWith(boolean shift, Node node) {
    Point2D there = node.localToScene(5, 5);
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
      node.fireEvent(
          new MouseEvent(
              type,
              there.getX(),
              there.getY(),
              there.getX(),
              there.getY(),
              MouseButton.PRIMARY,
              1,
              shift,
              !shift,
              false,
              !shift,
              down,
              false,
              false,
              false,
              false,
              true,
              null));
    }
  }

  @Test
  void allStayChosenWhenTheyAreSorted(FxRobot robot) throws Exception {
    run(1_000);
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
    until(() -> model.selection().size(), 1_000);
    tell(() -> sortDescending(robot.lookup(".tasks").query()));
    until(() -> model.rows().getFirst().index(), 999);
    assertThat(model.selection()).hasSize(1_000);
    assertThat(selected()).isEqualTo(1);
    robot.push(KeyCode.HOME);
    until(() -> model.selection().stream().map(TaskRecord::index).toList(), List.of(999));
  }

  @Test
  void aWideRangeShrinksByARow(FxRobot robot) throws Exception {
    run(3_000);
    robot.clickOn(cell("url", 1));
    robot.push(new KeyCodeCombination(KeyCode.END, KeyCombination.SHIFT_DOWN));
    until(() -> model.selection().size(), 2_999);
    robot.push(new KeyCodeCombination(KeyCode.UP, KeyCombination.SHIFT_DOWN));
    until(() -> model.selection().size(), 2_998);
  }

  @Test
  void theSelectionStaysWithItsTasksWhenRowsMove(FxRobot robot) throws Exception {
    run(5);
    robot.clickOn(cell("url", 1));
    until(() -> selected(), 1);
    tell(() -> sortDescending(robot.lookup(".tasks").query()));
    until(() -> model.rows().getFirst().index(), 4);
    assertThat(selected()).isEqualTo(1);
    assertThat(model.selection()).extracting(task -> task.index()).containsExactly(1);
    until(() -> rowStates(1).contains("selected"), true);
  }

  private String rowStates(int index) {
    return cell("url", index).getParent().getPseudoClassStates().toString();
  }

  @Test
  void theAwaitsLineAppearsWhereItReturned(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).at(1_000).fail(1, "refused"));
    assertThat(robot.lookup(".await-line").<Line>query().isVisible()).isFalse();
    tell(() -> script().settle(new Settlement.Returned()).at(1_900));
    until(() -> robot.lookup(".await-line").<Line>query().isVisible(), true);
    until(() -> robot.lookup(".await-words").queryLabeled().getText(), "wait returned 1.00 s");
    until(() -> model.scaleProperty().get().span(), 2_000_000_000L);
    Node line = robot.lookup(".await-line").query();
    until(() -> Math.abs(across(line) - across(cell("waterfall", 0))) < 2, true);
    TaskTable table = robot.lookup("#tasks").queryAs(TaskTable.class);
    tell(() -> table.getColumns().add(0, table.getColumns().removeLast()));
    until(() -> Math.abs(across(line) - across(cell("waterfall", 0))) < 2, true);
    tell(() -> table.getColumns().add(3, table.getColumns().removeFirst()));
    until(() -> Math.abs(across(line) - across(cell("waterfall", 0))) < 2, true);
  }

  @Test
  void theAwaitsLineOfARunThatIsOverStaysWhenRowsAreSortedAndColumnsMoved(FxRobot robot)
      throws Exception {
    run(3);
    tell(() -> script().start(1).start(2).at(1_000).succeed(1, 200).succeed(2, 200));
    tell(() -> script().settle(new Settlement.Returned()).finish());
    Node line = robot.lookup(".await-line").query();
    until(line::isVisible, true);
    until(() -> model.busyProperty().get(), false);
    TaskTable table = robot.lookup("#tasks").queryAs(TaskTable.class);
    tell(() -> table.getSortOrder().setAll(List.of(table.getColumns().getFirst())));
    WaitForAsyncUtils.waitForFxEvents();
    until(line::isVisible, true);
    tell(() -> table.getColumns().add(0, table.getColumns().remove(1)));
    WaitForAsyncUtils.waitForFxEvents();
    until(line::isVisible, true);
  }

  /// The middle of it, from left to right.
  private static double across(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getCenterX();
  }

  @Test
  void whereTheChipsDontFitTheyStandBelowTheQuery(FxRobot robot) throws Exception {
    Node queued = robot.lookup("#chip-queued").query();
    Node query = robot.lookup("#query").query();
    tell(() -> queued.getScene().getWindow().setWidth(480));
    until(() -> top(queued) > top(query) + query.getLayoutBounds().getHeight(), true);
    until(() -> left(queued) + queued.getLayoutBounds().getWidth() <= 480, true);
    tell(() -> queued.getScene().getWindow().setWidth(1_000));
    until(() -> left(queued) > left(query) && top(queued) < top(query) + 30, true);
  }

  private static double top(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  @Test
  void theAwaitsWordsCoverNoColumnButTheWaterfall(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).at(1_000).fail(1, "refused"));
    tell(() -> script().settle(new Settlement.Returned()).at(1_900));
    Labeled words = robot.lookup(".await-words").queryLabeled();
    until(words::isVisible, true);
    for (int width : List.of(1_000, 860, 780, 720, 660)) {
      tell(() -> words.getScene().getWindow().setWidth(width));
      until(() -> words.getScene().getRoot().getLayoutBounds().getWidth(), (double) width);
      until(() -> !words.isVisible() || left(words) >= left(cell("waterfall", 0)), true);
    }
  }

  @Test
  void theAwaitsWordsStandBetweenTheBarsOfTwoRows(FxRobot robot) throws Exception {
    run(50);
    tell(() -> script().start(1).at(1_000).fail(1, "refused"));
    tell(() -> script().settle(new Settlement.Returned()).at(1_900));
    Labeled words = robot.lookup(".await-words").queryLabeled();
    until(words::isVisible, true);
    until(() -> fromBorder(words) < 3, true);
    robot.interact(() -> model.queryProperty().set("domain:host1.example,host2.example"));
    until(() -> model.rows().size(), 2);
    Node table = robot.lookup(".tasks").query();
    until(() -> top(table) + table.getLayoutBounds().getHeight() - top(words) < 30, true);
  }

  /// How far the middle of it is from where two rows meet.
  private static double fromBorder(Node node) {
    double middle = top(node) + node.getLayoutBounds().getHeight() / 2;
    return Math.abs(Math.IEEEremainder(middle - top(cell("url", 0)), TaskTable.ROW_HEIGHT));
  }

  private static double left(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinX();
  }

  @Test
  void eachReturnOfARepeatedWaitIsDrawn(FxRobot robot) throws Exception {
    run(5);
    tell(() ->
        script().at(1_000).tell(new RunEvent.Rounded(script().now(), new int[] {1}, 4)).at(1_500));
    until(
        () -> robot.lookup("#await-counts").queryLabeled().getText(),
        "0 done, 5 pending, round 2.");
    assertThat(robot.lookup(".await-line").<Line>query().isVisible()).isFalse();
  }

  @Test
  void theStripsButtonsComeWhenTheyApplyAndSendTheirWishes(FxRobot robot) throws Exception {
    run(5);
    tell(() -> script().start(1).start(2));
    until(() -> visible(robot, "#cancel-await"), true);
    assertThat(visible(robot, "#cancel-pending")).isFalse();
    robot.clickOn("#cancel-await");
    tell(() -> script().at(100).fail(1, "refused").settle(new Settlement.Returned()));
    until(() -> visible(robot, "#cancel-pending"), true);
    assertThat(visible(robot, "#cancel-await")).isFalse();
    robot.clickOn("#await-again");
    robot.clickOn("#cancel-pending");
    assertThat(script().signals)
        .containsExactly(
            new Signal.CancelAwait(), new Signal.AwaitAgain(), new Signal.CancelPending());
  }

  @Test
  void theOutcomeIsReadHoweverMuchItSaysAndHoweverNarrowTheWindow(FxRobot robot) throws Exception {
    List<String> chosen = new ArrayList<>();
    OutcomeStrip strip = robot.lookup(".outcome-strip").query();
    tell(() -> {
      for (String offer : List.of("Compare policies", "Copy as code", "Export as a file")) {
        Button button = new Button(offer);
        button.setOnAction(_ -> chosen.add(offer));
        strip.offer(button);
      }
    });
    run(5);
    String reason = "a reason that is much too long for a strip, and then goes on and on".repeat(2);
    tell(() -> script().start(1).at(217).fail(1, reason).settle(new Settlement.Returned()));
    until(() -> visible(robot, "#await-cause"), true);
    for (double width : List.of(1_000.0, 700.0, 500.0)) {
      tell(() -> strip.getScene().getWindow().setWidth(width));
      until(() -> strip.getWidth(), width);
      until(() -> Clipped.in(strip), List.of());
    }
    MenuButton more = robot.lookup("#more-offers").queryAs(MenuButton.class);
    until(more::isVisible, true);
    tell(() -> more.getItems().getFirst().fire());
    assertThat(chosen).containsExactly("Compare policies");
  }

  @Test
  void theOffersGoIntoTheMenuBeforeTheButtonsGoBelow(FxRobot robot) throws Exception {
    OutcomeStrip strip = robot.lookup(".outcome-strip").query();
    tell(() ->
        List.of("Compare policies", "Copy as code", "Export")
            .forEach(offer -> strip.offer(new Button(offer))));
    run(5);
    tell(() -> script().start(1).at(217).settle(new Settlement.Returned()));
    until(() -> visible(robot, "#cancel-pending"), true);
    Node more = robot.lookup("#more-offers").query();
    Node verb = robot.lookup("#await-verb").query();
    Node cancel = robot.lookup("#cancel-pending").query();
    until(() -> more.isVisible() && Math.abs(middle(verb) - middle(cancel)) < 2, true);
    tell(() -> strip.getScene().getWindow().setWidth(700));
    until(() -> top(cancel) > middle(verb), true);
  }

  private static double middle(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getCenterY();
  }

  @Test
  void urlsWithoutRoomGiveUpTheirSchemeFirst(FxRobot robot) throws Exception {
    run(2);
    String url = Script.requests(2).getFirst().url();
    assertThat(url).startsWith("https://");
    TaskTable table = robot.lookup("#tasks").queryAs(TaskTable.class);
    width(table, "url", 20.0 * url.length());
    until(() -> text("url", 0), url);
    assertThat(cell("url", 0).getAccessibleText()).isEqualTo(url);
    width(table, "url", 100);
    until(() -> text("url", 0), url.substring("https://".length()));
    assertThat(cell("url", 0).getAccessibleText()).isEqualTo(url);
    robot.moveTo(cell("url", 0));
    until(() -> ((Labeled) cell("url", 0)).getTooltip().getText(), url);
  }

  @Test
  void theCauseLeadsToItsRow(FxRobot robot) throws Exception {
    run(200);
    tell(() -> script().start(150).fail(150, "refused").settle(new Settlement.Returned()));
    until(() -> visible(robot, "#await-cause"), true);
    robot.clickOn("#await-cause");
    until(() -> text("status", 150), "refused");
    assertThat(selected()).isEqualTo(150);
  }

  @Test
  void theStatusBarShowsTheNumbers(FxRobot robot) throws Exception {
    run(4);
    tell(() -> script().start(0).at(500).answer(0, 200, "OK", 0).succeed(0, 200).at(1_000));
    until(() -> label(robot, "#total-done") + label(robot, "#total-all"), "1/ 4");
    assertThat(label(robot, "#total-elapsed")).isEqualTo("1.00 s");
    assertThat(label(robot, "#total-rate")).isEqualTo("1.0");
    assertThat(label(robot, "#total-p50")).isEqualTo("500 ms");
    assertThat(label(robot, "#total-open")).isEqualTo("6");
    assertThat(label(robot, "#total-reused")).isEqualTo("9");
  }

  @Test
  void nothingIsDrawnAnyMoreOnceTheRunIsOver() throws Exception {
    run(3);
    tell(() -> script().start(1).at(100).succeed(1, 200).finish());
    until(() -> text("time", 1), "100 ms");
    until(() -> model.busyProperty().get(), false);
  }

  private void run(int tasks) throws TimeoutException {
    tell(() -> script = new Script(model, policy, Script.requests(tasks)));
    until(() -> text("status", 0), "queued for a place");
  }

  private void width(TaskTable table, String column, double width) {
    tell(() ->
        table.getColumns().stream()
            .filter(each -> column.equals(each.getId()))
            .forEach(each -> each.setPrefWidth(width)));
  }

  private static void sortDescending(TaskTable table) {
    TableColumn<TaskRecord, ?> number = table.getColumns().getFirst();
    number.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(number));
  }

  private Script script() {
    return Objects.requireNonNull(script);
  }

  private static void tell(Runnable story) {
    WaitForAsyncUtils.waitForAsyncFx(5_000, story);
  }

  private static <T> void until(Supplier<T> actual, T expected) throws TimeoutException {
    try {
      waitFor(
          10, TimeUnit.SECONDS, (Callable<Boolean>) () -> fx(actual).equals(Optional.of(expected)));
    } catch (TimeoutException e) {
      assertThat(fx(actual)).contains(expected);
      throw e;
    }
  }

  private static <T> Optional<T> fx(Supplier<T> actual) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Optional.ofNullable(actual.get()));
  }

  private int selected() {
    return Objects.requireNonNull(model.selectedProperty().get()).index();
  }

  private static boolean visible(FxRobot robot, String id) {
    return robot.lookup(id).query().isVisible();
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static MenuItem menuItem(FxRobot robot, String id) {
    return robot.listWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(menu -> withSubmenus(((ContextMenu) menu).getItems()))
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<MenuItem> withSubmenus(List<MenuItem> items) {
    return items.stream()
        .flatMap(
            item -> item instanceof Menu menu ? withSubmenus(menu.getItems()) : Stream.of(item));
  }

  private static Node cell(String column, int task) {
    return shownCell(column, task).orElseThrow();
  }

  private static String text(String column, int task) {
    return shownCell(column, task)
        .map(cell -> ((Labeled) cell).getText())
        .orElse("no row for task " + task);
  }

  private static Optional<Node> shownCell(String column, int task) {
    return new FxRobot()
        .lookup(".table-row-cell > .table-cell." + column).queryAll().stream()
            .filter(node -> node instanceof TaskCell cell && cell.getItem() != null)
            .filter(node -> ((TaskCell) node).getItem().index() == task && node.isVisible())
            .filter(node -> node.getParent().isVisible())
            .findFirst();
  }

  /// How many of the cell's pixels have this very colour.
  private static int pixels(String column, int task, Color colour) {
    return shownCell(column, task)
        .map(cell -> cell.snapshot(null, null))
        .map(image -> {
          int count = 0;
          for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
              count += image.getPixelReader().getColor(x, y).equals(colour) ? 1 : 0;
            }
          }
          return count;
        })
        .orElse(0);
  }
}
