package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What a user does with the window, and what can be read from it.
final class Screen {
  private final FxRobot robot;

  Screen(FxRobot robot) {
    this.robot = robot;
  }

  /// Replaces the list by a paste, as a user would: Ctrl+L, Ctrl+A, Ctrl+V.
  Screen paste(String list) {
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, list)));
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    return this;
  }

  Screen run() {
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    return this;
  }

  Screen click(String query) {
    robot.clickOn(query);
    return this;
  }

  /// Presses a button that may be outside the screen.
  Screen fire(String query) {
    return act(query, ButtonBase.class, ButtonBase::fire);
  }

  <N extends Node> Screen act(String query, Class<N> kind, Consumer<N> order) {
    javafx.application.Platform.runLater(() -> order.accept(robot.lookup(query).queryAs(kind)));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  Screen focus(String query) {
    return act(query, Node.class, Node::requestFocus);
  }

  Screen push(KeyCode... keys) {
    robot.push(keys);
    return this;
  }

  /// Clicks the row of this task, counted from 1 as on the screen.
  Screen select(int number) {
    robot.clickOn(cell(number, "url").orElseThrow());
    return this;
  }

  /// The text in a row's cell, empty while the row isn't there.
  String cellText(int number, String column) {
    return cell(number, column).map(Screen::text).orElse("");
  }

  private Optional<Node> cell(int number, String column) {
    return robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
        .filter(row -> row.getItem() != null && row.isVisible())
        .filter(row -> inRow(row, "number").map(Screen::text).equals(Optional.of("" + number)))
        .flatMap(row -> inRow(row, column).stream())
        .findFirst();
  }

  private Optional<Node> inRow(Node row, String column) {
    return robot.from(row).lookup("." + column).queryAll().stream().findFirst();
  }

  private static String text(Node cell) {
    StringBuilder all = new StringBuilder();
    if (cell instanceof Labeled labeled && labeled.getText() != null) {
      all.append(labeled.getText());
    }
    cell.lookupAll(".text").stream()
        .filter(javafx.scene.text.Text.class::isInstance)
        .map(node -> ((javafx.scene.text.Text) node).getText())
        .filter(part -> !all.toString().contains(part))
        .forEach(all::append);
    return all.toString();
  }

  String label(String query) {
    return robot.lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  boolean shown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(Screen::isOnScreen);
  }

  private static boolean isOnScreen(Node node) {
    return node.getScene() != null
        && node.getScene().getWindow() != null
        && node.getScene().getWindow().isShowing()
        && node.isVisible();
  }

  /// Waits until the screen says so; fails with what it says instead.
  void until(Callable<String> seen, String wanted) {
    String[] last = {""};
    try {
      WaitForAsyncUtils.waitFor(
          30,
          TimeUnit.SECONDS,
          () -> {
            last[0] = Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(5_000, seen));
            return last[0].contains(wanted);
          });
    } catch (TimeoutException _) {
      assertThat(last[0]).contains(wanted);
    }
  }
}
