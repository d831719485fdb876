package dev.muster.input;

/// Takes out of a line what nobody sees: byte order marks, zero-width and control characters; and
/// makes every kind of space a plain one. Joiners stay where they join: Persian words and families
/// of emoji are others without them.
final class Clean {
  private Clean() {}

  static String line(String raw) {
    int at = 0;
    while (at < raw.length() && isClean(raw.charAt(at)) && !isJoiner(raw.charAt(at))) {
      at++;
    }
    return at == raw.length() ? raw : rest(raw, at);
  }

  private static String rest(String raw, int from) {
    StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, from);
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isClean(c) && !(isJoiner(c) && joinsNothing(clean))) {
        clean.append(c);
      } else if (isSpace(c)) {
        clean.append(' ');
      }
    }
    return clean.toString();
  }

  /// Whether the character stays as it is.
  static boolean isClean(char c) {
    return c < 0x7f ? c >= ' ' || c == '\t' : !isSpace(c) && !isUnseen(c);
  }

  /// Whether the character goes without a trace.
  static boolean isGone(char c) {
    return !isClean(c) && !isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == '\f' || c == 0x0b || c == 0x85 || Character.isSpaceChar(c);
  }

  private static boolean isJoiner(char c) {
    return c == '\u200c' || c == '\u200d';
  }

  /// In ASCII, or at the beginning, it is left over from a page's layout.
  private static boolean joinsNothing(StringBuilder before) {
    return before.isEmpty() || before.charAt(before.length() - 1) < 0x80;
  }

  private static boolean isUnseen(char c) {
    if (isJoiner(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL -> true;
      default -> false;
    };
  }
}
