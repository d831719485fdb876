package dev.muster.ui;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether things on the screen may move. FX thread.
public final class Motion {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    FULL,
    REDUCED
  }

  private static final BooleanProperty REDUCED = new SimpleBooleanProperty();

  private Motion() {}

  public static void choose(Choice choice) {
    REDUCED.unbind();
    switch (choice) {
      case SYSTEM -> REDUCED.bind(Platform.getPreferences().reducedMotionProperty());
      case FULL -> REDUCED.set(false);
      case REDUCED -> REDUCED.set(true);
    }
  }

  /// Whether what would slide or fade is to be there at once.
  public static boolean reduced() {
    return REDUCED.get();
  }
}
