package dev.muster.app;

import dev.muster.ui.compose.ComposeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Plays the window through once and closes it: the sample's run, a row's details, a filter. The
/// packager records it (`-Dmuster.rehearsal=true`), so that the packaged Muster starts with its
/// classes loaded and linked. With `start` in the place of `true` it is over as soon as the first
/// picture is on the screen, and says so: that is how the start is measured. FX thread.
final class Rehearsal {
  /// Long enough for a picture to be drawn between two steps.
  private static final Duration BEAT = Duration.millis(400);

  private final Stage stage;
  private final ComposeModel compose;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final PauseTransition beat = new PauseTransition(BEAT);

  private Rehearsal(Stage stage, ComposeModel compose) {
    this.stage = stage;
    this.compose = compose;
  }

  static void playIfAsked(Stage stage, ComposeModel compose) {
    switch (System.getProperty("muster.rehearsal", "")) {
      case "true" -> new Rehearsal(stage, compose).play();
      case "start" -> FirstPicture.then(stage.getScene(), List.of(Rehearsal::over));
      default -> {}
    }
  }

  private static void over() {
    System.out.println("second pulse");
    Runtime.getRuntime().halt(0);
  }

  private void play() {
    compose
        .runningProperty()
        .subscribe((_, running) -> {
          if (!running) {
            beat.playFromStart();
          }
        });
    steps.addAll(List.of(this::selectARow, this::openEveryTab, this::filter, stage::close));
    beat.setOnFinished(_ -> next());
    PauseTransition firstPicture = new PauseTransition(BEAT);
    firstPicture.setOnFinished(_ -> compose.run());
    firstPicture.play();
  }

  private void next() {
    Runnable step = steps.poll();
    if (step != null) {
      step.run();
      beat.playFromStart();
    }
  }

  private void selectARow() {
    if (find(".table-view") instanceof TableView<?> table) {
      table.getSelectionModel().select(0);
    }
  }

  private void openEveryTab() {
    if (find(".tab-pane") instanceof TabPane tabs) {
      for (int i = tabs.getTabs().size() - 1; i >= 0; i--) {
        int tab = i;
        steps.addFirst(() -> tabs.getSelectionModel().select(tab));
      }
    }
  }

  private void filter() {
    if (find("#filter") instanceof TextInputControl field) {
      field.setText("status:404");
    }
  }

  private @Nullable Object find(String selector) {
    Scene scene = stage.getScene();
    return scene == null ? null : scene.lookup(selector);
  }
}
