package dev.muster.ui;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Whether things on the screen may move. What moves by itself asks here: {@link Bubble}s fade,
/// {@link Busy} spins, and switches slide by the stylesheet. FX thread.
public final class Motion {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    FULL,
    REDUCED
  }

  private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");
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

  /// Whether what would slide, fade or spin is to be there at once and to stand still.
  public static ReadOnlyBooleanProperty reducedProperty() {
    return REDUCED;
  }

  /// Below this node the stylesheet's rules for `:still` hold while motion is reduced.
  static void follow(Node above) {
    OnScreen.tell(above, REDUCED, still -> above.pseudoClassStateChanged(STILL, still));
  }
}
