package dev.muster.ui.compose;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The text of a choice, for a box in which nobody types.
final class Shown {
  private Shown() {}

  static <T> StringConverter<T> as(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T choice) {
        return choice == null ? "" : text.apply(choice);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }
}
