package dev.muster.bench;

import dev.muster.app.Main;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Opens Muster's window as its own main does, says when the second picture is on its way to the
/// screen, and ends. What is measured around it is what a user waits for.
public final class SecondPulse {
  static final String SEEN = "second pulse";

  private SecondPulse() {}

  public static void main(String[] args) {
    Window.getWindows().addListener((ListChangeListener<Window>) _ -> count());
    Main.main(args);
  }

  private static void count() {
    AtomicInteger pulses = new AtomicInteger();
    for (Window window : Window.getWindows()) {
      Scene scene = window.getScene();
      scene.addPostLayoutPulseListener(() -> {
        if (pulses.incrementAndGet() == 2) {
          System.out.println(SEEN);
          Runtime.getRuntime().halt(0);
        }
      });
    }
  }
}
