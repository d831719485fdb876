package dev.muster.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words on the screen, keyed by the place where they stand: `run.column.status`. Every text
/// that a user reads comes from here or from the run itself.
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.muster.ui.texts", Locale.ENGLISH);

  private Texts() {}

  /// For FXML's `%key`.
  public static ResourceBundle bundle() {
    return BUNDLE;
  }

  public static String get(String key) {
    return BUNDLE.getString(key);
  }

  /// The text with its places filled, as {@link MessageFormat} does: an apostrophe is written
  /// twice.
  public static String get(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
  }
}
