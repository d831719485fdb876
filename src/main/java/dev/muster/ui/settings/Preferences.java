package dev.muster.ui.settings;

import dev.muster.settings.Appearance;
import dev.muster.settings.Language;
import dev.muster.ui.Motion;
import dev.muster.ui.Theme;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the application looks and speaks, whatever runs in it. FX thread.
public final class Preferences {
  private static final int STEP = 10;

  private final ObjectProperty<Theme.Choice> theme =
      new SimpleObjectProperty<>(Theme.Choice.SYSTEM);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
  private final IntegerProperty textScale =
      new SimpleIntegerProperty(Appearance.DEFAULT.textScale());
  private final ObjectProperty<Motion.Choice> motion =
      new SimpleObjectProperty<>(Motion.Choice.SYSTEM);

  public ObjectProperty<Theme.Choice> themeProperty() {
    return theme;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// In percent.
  public IntegerProperty textScaleProperty() {
    return textScale;
  }

  public ObjectProperty<Motion.Choice> motionProperty() {
    return motion;
  }

  /// One step larger, or with a negative number smaller, as far as it goes.
  public void enlarge(int steps) {
    int wanted = Math.round((float) textScale.get() / STEP) * STEP + steps * STEP;
    textScale.set(Math.clamp(wanted, Appearance.LEAST_SCALE, Appearance.MOST_SCALE));
  }

  public void usualSize() {
    textScale.set(Appearance.DEFAULT.textScale());
  }
}
