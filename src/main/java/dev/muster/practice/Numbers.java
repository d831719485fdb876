package dev.muster.practice;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads plain numbers out of paths: digits, and at most one point. No sign, no exponent.
final class Numbers {
  private Numbers() {}

  static OptionalLong whole(String text) {
    return text.matches("[0-9]{1,12}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static OptionalDouble decimal(String text) {
    return text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?|\\.[0-9]{1,9}")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
