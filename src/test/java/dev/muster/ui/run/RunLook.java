package dev.muster.ui.run;

import dev.muster.ui.Theme;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Shows the run of the design's picture, to look at: `RunLook [dark] [empty]`.
public final class RunLook {
  private RunLook() {}

  public static void main(String[] args) {
    Platform.startup(() -> show(List.of(args)));
  }

  private static void show(List<String> args) {
    Theme theme = new Theme();
    theme.choose(args.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT);
    RunModel model = new RunModel();
    RunView view = new RunView(model);
    Region editor = new Region();
    editor.setMinWidth(300);
    HBox middle = new HBox(editor, view);
    HBox.setHgrow(view, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox all = new VBox(middle, new OutcomeStrip(model), new StatusBar(model));
    Stage stage = new Stage();
    stage.setScene(Theme.dress(new Scene(all, 1360, 620)));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    if (!args.contains("empty")) {
      new SampleRun(model).play();
    }
  }
}
