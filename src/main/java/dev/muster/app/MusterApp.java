package dev.muster.app;

import dev.muster.handover.Door;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// JavaFX's way in: opens the window, and closes what it holds when the last window is gone.
public final class MusterApp extends Application {
  /// JavaFX makes the application itself: what it needs waits here for it.
  private static @Nullable Door door;

  private @Nullable InWindow window;

  /// Returns when the last window is gone.
  ///
  /// @param open answered as long as the window is there
  static void launch(Opening opening, @Nullable Door open) {
    door = open;
    launch(MusterApp.class, opening.lists().toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    try {
      open(stage);
    } catch (RuntimeException | Error e) {
      Logs.fatal(e);
      StartTrouble.alert(e).showAndWait();
      throw e;
    }
  }

  private void open(Stage stage) {
    InWindow opened =
        new InWindow(stage, List.copyOf(getParameters().getRaw()), getHostServices()::showDocument);
    window = opened;
    if (door != null) {
      door.answer(opened::receive);
    }
  }

  @Override
  public void stop() {
    if (door != null) {
      door.close();
    }
    if (window != null) {
      window.close();
    }
  }
}
