package dev.muster.settings;

import java.util.Locale;

/// In which language Muster speaks to its user.
public enum Language {
  /// The system's, where Muster speaks it; else English.
  SYSTEM,
  ENGLISH,
  CHINESE;

  public Locale locale() {
    return switch (this) {
      case SYSTEM -> nearest(Locale.getDefault(Locale.Category.DISPLAY));
      case ENGLISH -> Locale.ENGLISH;
      case CHINESE -> Locale.SIMPLIFIED_CHINESE;
    };
  }

  static Locale nearest(Locale system) {
    boolean chinese = Locale.CHINESE.getLanguage().equals(system.getLanguage());
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
