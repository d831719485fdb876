package dev.muster.app;

import javafx.scene.Scene;

/// The first picture of a window: what can wait shall not keep it waiting. FX thread.
final class FirstPicture {
  private final Scene scene;
  private final Runnable order;
  private final Runnable count = this::count;
  private int pulses;

  private FirstPicture(Scene scene, Runnable order) {
    this.scene = scene;
    this.order = order;
  }

  /// Does it at the second pulse: by then the first picture is on the screen.
  static void then(Scene scene, Runnable order) {
    FirstPicture picture = new FirstPicture(scene, order);
    scene.addPostLayoutPulseListener(picture.count);
  }

  private void count() {
    pulses++;
    if (pulses == 2) {
      scene.removePostLayoutPulseListener(count);
      order.run();
    }
  }
}
