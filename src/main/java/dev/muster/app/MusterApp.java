package dev.muster.app;

import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// JavaFX's way in: opens the window, and closes what it holds when the last window is gone.
public final class MusterApp extends Application {
  private @Nullable InWindow window;

  @Override
  public void start(Stage stage) {
    window = new InWindow(stage, getParameters().getRaw());
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
