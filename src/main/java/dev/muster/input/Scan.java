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
    return word(line, from, line.length());
  }

  /// The first space from here; `to` when there is none before it.
  static int word(String line, int from, int to) {
    int at = from;
    while (at < to && !isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
