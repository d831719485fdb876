package dev.muster.app;

import dev.muster.handover.Arrival;
import dev.muster.handover.Door;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// JavaFX's way in: opens the window, and closes what it holds when the last window is gone.
public final class MusterApp extends Application {
  /// JavaFX makes the application itself: what it needs waits here for it.
  private static @Nullable Prelude begun;

  private static Opening asked = Opening.asked(new String[0]);

  private @Nullable Door door;
  private @Nullable InWindow window;

  /// Returns when the last window is gone.
  static void launch(Opening opening, Prelude prelude) {
    begun = prelude;
    asked = opening;
    launch(MusterApp.class);
  }

  @Override
  public void start(Stage stage) {
    try {
      open(stage);
    } catch (RuntimeException | Error e) {
      Logs.fatal(e);
      closeDoor(); // nobody shall wait for a window that won't come
      StartTrouble.alert(e).showAndWait();
      throw e;
    }
  }

  private void open(Stage stage) {
    Prelude prelude = begun == null ? Prelude.alone() : begun;
    Arrival arrival = prelude.arrival();
    if (arrival instanceof Arrival.Handed) {
      return; // nothing is opened: this process is leaving
    }
    Door free = arrival instanceof Arrival.First(Door held) ? held : null;
    door = free; // before anything can break: who comes then must not wait
    InWindow opened = open(stage, prelude);
    if (free != null) {
      free.answer(opened::receive);
    }
  }

  private InWindow open(Stage stage, Prelude prelude) {
    InWindow opened = new InWindow(stage, asked, getHostServices()::showDocument, prelude);
    window = opened;
    return opened;
  }

  @Override
  public void stop() {
    closeDoor();
    if (window != null) {
      window.close();
    }
  }

  private void closeDoor() {
    if (door != null) {
      door.close();
      door = null;
    }
  }
}
