package dev.muster.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The words on the screen, keyed by the place where they stand: `run.column.status`. Every text
/// that a user reads comes from here or from the run itself.
///
/// Any thread may ask for a text. The language changes on the FX thread, and whoever keeps a text
/// longer than the moment follows {@link #languageProperty}; views need not, they are built anew.
public final class Texts {
  private static final ReadOnlyObjectWrapper<Locale> LANGUAGE =
      new ReadOnlyObjectWrapper<>(Locale.ENGLISH);
  private static volatile ResourceBundle bundle = load(Locale.ENGLISH);

  private Texts() {}

  /// From now on every text is in this language; one that Muster lacks is English.
  public static void speak(Locale language) {
    bundle = load(language);
    LANGUAGE.set(language);
  }

  /// Reads a language's texts, and gets ready to fill places with numbers, so that the first who
  /// asks needn't wait for that. Any thread.
  public static void fetch(Locale language) {
    load(language);
    new MessageFormat("{0}", Locale.ENGLISH).format(new Object[] {0});
  }

  public static ReadOnlyObjectProperty<Locale> languageProperty() {
    return LANGUAGE.getReadOnlyProperty();
  }

  /// For FXML's `%key`.
  public static ResourceBundle bundle() {
    return bundle;
  }

  public static String get(String key) {
    return bundle.getString(key);
  }

  /// The text with its places filled, as {@link MessageFormat} does: an apostrophe is written
  /// twice.
  public static String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
  }

  /// Without the system's language as a fallback, which would come before English.
  private static ResourceBundle load(Locale language) {
    return ResourceBundle.getBundle(
        "dev.muster.ui.texts", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
