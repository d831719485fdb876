package dev.muster.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.export.Shell;
import dev.muster.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
  @TempDir static Path folder;

  private final RunRecord run =
      new RunRecord(
          new Plan(
              List.of(
                  Request.get("http://a/"),
                  Request.get("http://b/"),
                  Request.get("http://me:hunter2@c/")),
              new Gather(true, null),
              Session.DEFAULT));
  private final Source source =
      new Source(
          () -> run,
          () -> List.of(run.task(2), run.task(1)),
          () -> List.of(run.task(1)),
          () -> 1_000_000);

  @Start
  void show(Stage stage) {
    new Theme().choose(Theme.Choice.LIGHT);
    ExportPane pane =
        new ExportPane(new ExportModel(source), (_, name) -> Optional.of(folder.resolve(name)));
    VBox all = new VBox(pane, new HBox(new CodeButton(new Copies(source))));
    stage.setScene(Theme.dress(new Scene(all, 560, 460)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#export-said").queryAs(Label.class).getText();
  }

  @Test
  void theChosenRowsAreSavedInTheChosenFormat(FxRobot robot) throws Exception {
    robot.clickOn("#export-SELECTED");
    robot.clickOn("#export-format").clickOn("JSON lines, for scripts");
    robot.clickOn("#export-save");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> said(robot).contains("muster.jsonl"));
    assertThat(Files.readString(folder.resolve("muster.jsonl")))
        .contains("http://b/")
        .doesNotContain("http://a/");
    assertThat(said(robot)).isEqualTo("One row written to muster.jsonl.");
  }

  private static String save(FxRobot robot, String format, String name) throws Exception {
    robot.clickOn("#export-format").clickOn(format);
    robot.clickOn("#export-save");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> said(robot).contains(name));
    return Files.readString(folder.resolve(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CSV, for spreadsheets              | muster.csv   | index,method,url
          JSON lines, for scripts            | muster.jsonl | {"index":0
          HAR 1.2, for browsers' tools       | muster.har   | {"log":{"version":"1.2"
          Markdown, for issues and notes     | muster.md    | #
          HTML report, in one file           | muster.html  | <!doctype html>
          The list, with outcomes as comments| muster.urls  | #
          """,
      quoteCharacter = '`')
  void everyFormatIsSaved(String format, String name, String begin, FxRobot robot)
      throws Exception {
    assertThat(save(robot, format, name)).startsWith(begin).contains("http://a/", "http://b/");
    assertThat(said(robot)).isEqualTo("3 rows written to " + name + ".");
  }

  @Test
  void eachScopeSaysHowManyRowsItHasAndWritesThose(FxRobot robot) throws Exception {
    assertThat(Stream.of(Scope.values()).map(scope -> button(robot, scope)))
        .containsExactly("All (3)", "Shown (2)", "Selected (1)");
    robot.clickOn("#export-SHOWN");
    assertThat(save(robot, "JSON lines, for scripts", "muster.jsonl"))
        .contains("http://b/", "@c/")
        .doesNotContain("http://a/");
    assertThat(said(robot)).isEqualTo("2 rows written to muster.jsonl.");
  }

  @Test
  void theArrowKeysChooseTheRowsToo(FxRobot robot) throws Exception {
    robot.clickOn("#export-ALL").type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    assertThat(robot.lookup("#export-SELECTED").queryAs(RadioButton.class).isSelected()).isTrue();
    assertThat(save(robot, "JSON lines, for scripts", "muster.jsonl")).doesNotContain("http://a/");
    assertThat(said(robot)).isEqualTo("One row written to muster.jsonl.");
  }

  private static String button(FxRobot robot, Scope scope) {
    return robot.lookup("#export-" + scope).queryAs(RadioButton.class).getText();
  }

  @Test
  void secretsAreNamedAndWrittenOnlyWhenTheyAreChosen(FxRobot robot) throws Exception {
    CheckBox secrets = robot.lookup("#export-secrets").queryAs(CheckBox.class);
    assertThat(secrets.getText()).contains("Authorization", "cookies", "passwords in URLs");
    assertThat(secrets.isSelected()).isFalse();
    assertThat(save(robot, "CSV, for spreadsheets", "muster.csv")).doesNotContain("hunter2");
    robot.clickOn("#export-secrets");
    assertThat(save(robot, "JSON lines, for scripts", "muster.jsonl")).contains("me:hunter2@c");
  }

  @Test
  void theRunIsCopiedAsCode(FxRobot robot) throws Exception {
    robot.clickOn("#copy-as-code").clickOn("Python (asyncio, aiohttp)");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> copied(robot).contains("import aiohttp"));
    assertThat(copied(robot))
        .contains("\"http://a/\"", "return_exceptions=True")
        .doesNotContain("hunter2");
  }

  @Test
  void ofTwoCopiesTheLaterOneStays(FxRobot robot) throws Exception {
    robot.interact(() -> {
      Copies copies = new Copies(source);
      copies.har(run.tasks());
      copies.curl(List.of(run.task(1)), Shell.BASH);
    });
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> copied(robot).startsWith("curl "));
    assertThat(copied(robot)).isEqualTo("curl 'http://b/' --compressed -L");
  }

  private static String copied(FxRobot robot) {
    String[] copied = {""};
    robot.interact(() ->
        copied[0] = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    return copied[0];
  }
}
