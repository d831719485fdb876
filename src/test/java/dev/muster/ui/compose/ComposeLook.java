package dev.muster.ui.compose;

import dev.muster.engine.Wait;
import dev.muster.ui.Theme;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Shows the room with the list of the target picture, to look at: `ComposeLook dark 1000`.
public final class ComposeLook {
  private ComposeLook() {}

  public static void main(String[] args) {
    Application.launch(Show.class, args);
  }

  /// The window of {@link ComposeLook}.
  public static final class Show extends Application {
    @Override
    public void start(Stage stage) {
      var args = getParameters().getRaw();
      new Theme().choose(args.contains("dark") ? Theme.Choice.DARK : Theme.Choice.LIGHT);
      ComposeModel model = new ComposeModel(Lists::read);
      model.policy().choose(new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.KEEP));
      model.runningProperty().set(args.contains("running"));
      model.list().fill(args.contains("messy") ? Lists.MESSY : Lists.PICTURE);
      ListEditor editor = new ListEditor(model.list(), _ -> java.util.Optional.empty());
      editor.setPrefWidth(300);
      BorderPane pane = new BorderPane(new Region());
      pane.setTop(new AwaitBar(model));
      pane.setLeft(new HBox(editor));
      stage.setScene(Theme.dress(new Scene(pane, args.contains("narrow") ? 1000 : 1360, 860)));
      stage.setX(0);
      stage.setY(0);
      stage.show();
    }
  }
}
