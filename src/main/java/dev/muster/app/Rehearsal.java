package dev.muster.app;

import static java.util.Objects.requireNonNull;

import dev.muster.ui.compose.ComposeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Plays the window through once and closes it: the sample's run, a row's details, a filter, and a
/// long list. The packager records it (`-Dmuster.rehearsal=true`), so that the packaged Muster
/// starts with its classes loaded and linked, and knows what is worth compiling. With `start` in
/// the place of `true` it is over as soon as the first picture is on the screen, and says so: that
/// is how the start is measured. FX thread.
final class Rehearsal {
  /// Long enough for a picture to be drawn between two steps.
  private static final Duration BEAT = Duration.millis(400);

  /// Nobody answers there.
  private static final String REFUSED = "http://127.0.0.1:1/";

  private static final int MANY = 10_000;

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
    steps.addAll(
        List.of(
            this::run,
            this::selectARow,
            this::openEveryTab,
            () -> filter("status:404"),
            () -> filter(""),
            this::fillALongList,
            this::run,
            () -> filter("99"),
            () -> filter("/9{2}/"),
            () -> filter("domain:127.0.0.1 -is:slow error:refused time>1ms"),
            stage::close));
    beat.setOnFinished(_ -> next());
    beat.play();
  }

  private void next() {
    Runnable step = steps.poll();
    if (step != null) {
      beat.playFromStart();
      step.run();
    }
  }

  /// The next step is for when it has ended.
  private void run() {
    beat.stop();
    compose.run();
  }

  private void selectARow() {
    find(TableView.class, ".table-view").getSelectionModel().select(0);
  }

  private void openEveryTab() {
    TabPane tabs = find(TabPane.class, ".tab-pane");
    for (int i = tabs.getTabs().size() - 1; i >= 0; i--) {
      int tab = i;
      steps.addFirst(() -> tabs.getSelectionModel().select(tab));
    }
  }

  private void filter(String query) {
    TextInputControl field = find(TextInputControl.class, "#query");
    field.requestFocus(); // as who writes it does
    field.setText(query);
  }

  private void fillALongList() {
    compose
        .list()
        .fill(
            IntStream.range(0, MANY)
                .mapToObj(i -> REFUSED + i)
                .collect(Collectors.joining("\n", "", "\n")));
  }

  /// What isn't there would be missing from the record too: the packager had better fail.
  private <T> T find(Class<T> kind, String selector) {
    return kind.cast(requireNonNull(stage.getScene().lookup(selector), selector));
  }
}
