package dev.muster.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
              List.of(Request.get("http://a/"), Request.get("http://b/")),
              new Gather(true, null),
              Session.DEFAULT));
  private final Source source =
      new Source(() -> run, run::tasks, () -> List.of(run.task(1)), () -> 1_000_000);

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

  @Test
  void theRunIsCopiedAsCode(FxRobot robot) {
    robot.clickOn("#copy-as-code").clickOn("Python (asyncio, aiohttp)");
    WaitForAsyncUtils.waitForFxEvents();
    String[] copied = {""};
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).contains("import aiohttp", "\"http://a/\"", "return_exceptions=True");
  }
}
