package dev.muster.input;

/// Steps over the lines of a text; they end in `\n`, `\r` or both.
final class Lines {
  private Lines() {}

  /// Where the line ends that starts here, or the text.
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Where the next line starts; behind the text's length when there is none.
  static int next(String text, int end) {
    return end + (text.startsWith("\r\n", end) ? 2 : 1);
  }

  /// How many lines a text has: one more than breaks.
  static int count(String text) {
    int lines = 0;
    for (int at = 0; at <= text.length(); at = next(text, end(text, at))) {
      lines++;
    }
    return lines;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
