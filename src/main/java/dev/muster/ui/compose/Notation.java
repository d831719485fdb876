package dev.muster.ui.compose;

import java.util.function.Function;

/// How a value is written in a text field, and read back.
///
/// @param read what a text stands for
/// @param write the text for a value; reading it gives the same value
/// @param <T> what is written
record Notation<T>(Function<String, Reading<T>> read, Function<T, String> write) {
  /// What reading a text came to.
  sealed interface Reading<T> {
    record Good<T>(T value) implements Reading<T> {}

    /// @param sentence says what may be written instead
    record Bad<T>(String sentence) implements Reading<T> {}
  }
}
