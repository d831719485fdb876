package dev.muster.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The first picture of a window: what can wait shall not keep it waiting. FX thread.
final class FirstPicture {
  private final Scene scene;
  private final Deque<Runnable> orders;
  private final Runnable count = this::count;
  private int pulses;

  private FirstPicture(Scene scene, List<Runnable> orders) {
    this.scene = scene;
    this.orders = new ArrayDeque<>(orders);
  }

  /// Does it all from the second pulse on, when the first picture is on the screen; one at each
  /// pulse, so that the window answers between them.
  static void then(Scene scene, List<Runnable> orders) {
    FirstPicture picture = new FirstPicture(scene, orders);
    scene.addPostLayoutPulseListener(picture.count);
  }

  private void count() {
    pulses++;
    if (orders.isEmpty()) {
      scene.removePostLayoutPulseListener(count);
      return;
    }
    if (pulses >= 2) {
      orders.pop().run();
    }
    Platform.requestNextPulse();
  }
}
