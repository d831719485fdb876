package dev.muster.input;

/// What one line of a list is.
public sealed interface LineMark {
  /// Lines that need no more words.
  enum Plain implements LineMark {
    BLANK,
    COMMENT,
    /// Options of the request above.
    OPTIONS,
    /// Defaults for the list or for the next request.
    DEFAULTS,
    /// What goes on from the line above.
    CONTINUED
  }

  /// The line asks for something.
  ///
  /// @param first the index of its first request
  /// @param count how many requests there are on it, at least one
  record Entry(int first, int count) implements LineMark {}

  /// Nothing was taken from the line.
  record Refused(Reason reason) implements LineMark {}
}
