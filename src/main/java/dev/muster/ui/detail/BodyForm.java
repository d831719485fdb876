package dev.muster.ui.detail;

/// How a body is shown.
public enum BodyForm {
  /// As the picture that it is.
  PICTURE,
  /// Indented, for JSON that is there to its end.
  FORMATTED,
  TEXT,
  HEX
}
