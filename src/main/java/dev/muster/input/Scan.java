package dev.muster.input;

/// Steps over a line.
final class Scan {
  private Scan() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /// The first character from here that is no space.
  static int space(String line, int from) {
    int at = from;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The first space from here.
  static int word(String line, int from) {
    int at = from;
    while (at < line.length() && !isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
