package dev.muster.ui.settings;

import dev.muster.settings.Language;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the application looks and speaks, whatever runs in it. FX thread.
public final class Preferences {
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);

  public ObjectProperty<Language> languageProperty() {
    return language;
  }
}
