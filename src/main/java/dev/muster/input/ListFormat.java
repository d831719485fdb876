package dev.muster.input;

import java.util.List;

/// One way in which lists are written.
public interface ListFormat {
  /// Every format; the first that fits a text reads it, and the last fits every text.
  static List<ListFormat> all() {
    return List.of(new LineMode());
  }

  /// Whether the text looks written in this format; a look at its beginning must do.
  boolean fits(String text);

  /// Reads whatever it can, and never fails.
  RequestList read(String text);
}
