package dev.muster.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ListEditorTest extends RoomTest {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private static ListArea area(FxRobot robot) {
    return robot.lookup(".list-area").queryAs(ListArea.class);
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryLabeled().getText();
  }

  private void pasteIntoTheList(FxRobot robot, String text) {
    robot.clickOn(".list-area");
    paste(robot, text);
    eventually(() -> !model.list().staleProperty().get());
  }

  @Test
  void aPastedListIsCounted(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);

    assertThat(text(robot, "#count")).isEqualTo("17");
    assertThat(text(robot, "#skipped")).isEqualTo("1 line skipped");
    assertThat(shown(robot, "#duplicates")).isFalse();
  }

  @Test
  void runRightAfterThePasteRunsThePastedText(FxRobot robot) {
    robot.clickOn(".list-area");
    paste(robot, "https://a.example/\nhttps://b.example/");
    robot.interact(model::run);
    eventually(() -> !started.isEmpty());

    assertThat(started.getFirst().requests()).hasSize(2);
  }

  @Test
  void aSkippedLineIsMarkedAndOnlyThat(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);
    eventually(() -> marked(robot, 17));

    assertThat(onScreen(() -> marked(robot, 16))).isFalse();
    assertThat(onScreen(() -> area(robot).getParagraphGraphic(17)))
        .isInstanceOfSatisfying(
            Label.class,
            number -> {
              assertThat(number.getText()).isEqualTo("18");
              assertThat(number.getTooltip().getText()).isEqualTo("no URL in it");
            });
  }

  private static boolean marked(FxRobot robot, int paragraph) {
    return area(robot).getParagraph(paragraph).getParagraphStyle().contains("skipped");
  }

  @Test
  void aMarkMovesWithItsLine(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nno");
    eventually(() -> marked(robot, 1));
    robot.interact(() -> area(robot).insertText(0, "https://b.example/\n"));
    eventually(() -> marked(robot, 2) && !marked(robot, 1));
  }

  @Test
  void theSkippedLinkGoesToTheLineAndSaysWhy(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(500) + "no");
    robot.interact(() -> area(robot).moveTo(0));
    robot.clickOn("#skipped");

    assertThat(onScreen(() -> area(robot).getCurrentParagraph())).isEqualTo(500);
    assertThat(text(robot, "#notice")).isEqualTo("Line 501: no URL in it");
  }

  @Test
  void methodAndOptionHaveTheirColours(FxRobot robot) {
    pasteIntoTheList(robot, "POST https://a.example/ timeout=1s");
    eventually(() -> style(robot, 0).contains("method"));

    assertThat(style(robot, 6)).contains("url");
    assertThat(style(robot, 25)).contains("key");
    assertThat(style(robot, 33)).contains("value");
  }

  private static Collection<String> style(FxRobot robot, int at) {
    return onScreen(() -> area(robot).getStyleOfChar(at));
  }

  @Test
  void linesOutOfSightAreNotPainted(FxRobot robot) {
    pasteIntoTheList(robot, "POST https://a.example/\n".repeat(1000));
    robot.interact(() -> area(robot).moveTo(0));
    robot.interact(() -> area(robot).requestFollowCaret());
    eventually(() -> style(robot, 0).contains("method"));

    assertThat(style(robot, "POST https://a.example/\n".length() * 500)).isEmpty();
  }

  @Test
  void duplicatesMergeWithAClickAndComeBackWithUndo(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nhttps://a.example/");
    assertThat(text(robot, "#duplicates")).isEqualTo("1 duplicate");
    robot.interact(() -> robot.lookup("#merge").<Hyperlink>query().fire());
    eventually(() -> area(robot).getText().equals("https://a.example/"));
    robot.clickOn(".list-area").push(KeyCode.SHORTCUT, KeyCode.Z);

    eventually(() -> area(robot).getText().equals("https://a.example/\nhttps://a.example/"));
  }

  @Test
  void anOpenedFileBecomesTheList(FxRobot robot, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("list.txt"), "https://file.example/");
    picked = Optional.of(file);
    robot.clickOn("#open");

    eventually(() -> area(robot).getText().equals("https://file.example/"));
  }

  @Test
  void aFileThatCannotBeReadIsSaidInTheHeader(FxRobot robot, @TempDir Path folder) {
    picked = Optional.of(folder.resolve("gone.txt"));
    robot.clickOn("#open");

    eventually(() -> shown(robot, "#notice"));
    assertThat(text(robot, "#notice")).startsWith("gone.txt isn't there");
  }

  @Test
  void findGoesFromPlaceToPlaceAndSaysHowMany(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\nhttps://b.example/\nhttps://A.example/x");
    robot.interact(() -> area(robot).moveTo(0));
    robot.interact(() -> room.lookup(".list-editor") instanceof ListEditor editor && find(editor));
    paste(robot, "//a.");
    eventually(() -> text(robot, ".find-bar > .caption").equals("1 of 2"));
    assertThat(onScreen(() -> area(robot).getSelectedText())).isEqualTo("//a.");
    robot.push(KeyCode.ENTER);
    eventually(() -> text(robot, ".find-bar > .caption").equals("2 of 2"));
    assertThat(onScreen(() -> area(robot).getSelectedText())).isEqualTo("//A.");
    robot.push(KeyCode.ESCAPE);
    eventually(() -> !shown(robot, ".find-bar") && area(robot).isFocused());
  }

  private static boolean find(ListEditor editor) {
    editor.find();
    return true;
  }

  @Test
  void clearEmptiesTheList(FxRobot robot) {
    pasteIntoTheList(robot, Lists.PICTURE);
    robot.clickOn("#clear");
    eventually(() -> model.list().listingProperty().get().requests().isEmpty());

    assertThat(area(robot).getText()).isEmpty();
  }

  @Test
  void tabLeavesTheList(FxRobot robot) {
    robot.clickOn(".list-area");
    assertThat(onScreen(() -> area(robot).isFocused())).isTrue();
    robot.push(KeyCode.TAB);

    eventually(() -> !area(robot).isFocused());
    assertThat(area(robot).getText()).isEmpty();
  }

  @Test
  void aHundredThousandPastedLinesAreReadOffTheScreensThread(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(100_000));

    assertThat(text(robot, "#count")).isEqualTo("100,000");
    assertThat(Lists.lastReader()).isEqualTo("muster-list");
    eventually(() -> area(robot).getParagraphs().size() == 100_001 && area(robot).isEditable());
  }

  @Test
  void whatIsTypedAfterALongPasteIsPartOfTheList(FxRobot robot) {
    pasteIntoTheList(robot, "https://a.example/\n".repeat(20_000));
    eventually(() -> area(robot).getParagraphs().size() == 20_001);
    robot.interact(() -> area(robot).appendText("https://b.example/"));
    eventually(() -> model.list().listingProperty().get().requests().size() == 20_001);

    assertThat(model.list().text()).endsWith("\nhttps://b.example/");
  }

  @Test
  void aShortListThatComesAfterALongOneWins(FxRobot robot) {
    robot.interact(() -> {
      model.list().fill("https://a.example/\n".repeat(50_000));
      model.list().fill("https://b.example/");
    });
    eventually(() -> !model.list().staleProperty().get());

    assertThat(onScreen(() -> area(robot).getText())).isEqualTo("https://b.example/");
    assertThat(onScreen(() -> area(robot).isEditable())).isTrue();
  }

  @Test
  void aLongPasteIntoAListKeepsTheRest(FxRobot robot) {
    pasteIntoTheList(robot, "https://first.example/\n");
    pasteIntoTheList(robot, "https://a.example/\n".repeat(20_000));

    assertThat(text(robot, "#count")).isEqualTo("20,001");
  }
}
