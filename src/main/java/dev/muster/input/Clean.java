package dev.muster.input;

/// Takes out of a line what nobody sees: byte order marks, zero-width and control characters; and
/// makes every kind of space a plain one. Joiners stay where they join: Persian words and families
/// of emoji are others without them.
final class Clean {
  private Clean() {}

  static String line(String raw) {
    int at = 0;
    while (at < raw.length() && isClean(raw.charAt(at))) {
      at++;
    }
    return at == raw.length() ? raw : rest(raw, at);
  }

  private static String rest(String raw, int from) {
    StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, from);
    char last = from == 0 ? ' ' : raw.charAt(from - 1);
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isGone(c, last)) {
        last = kept(c);
        clean.append(last);
      }
    }
    return clean.toString();
  }

  /// Whether the character stays as it is wherever it stands.
  static boolean isClean(char c) {
    return c < 0x7f ? c >= ' ' || c == '\t' : !isSpace(c) && !isUnseen(c);
  }

  /// Whether the character goes without a trace. In ASCII a joiner is left over from a page's
  /// layout.
  ///
  /// @param last the one before it that stays; a space at the beginning
  static boolean isGone(char c, char last) {
    boolean joins = (c == '\u200c' || c == '\u200d') && last >= 0x80;
    return !isClean(c) && !isSpace(c) && !joins;
  }

  /// What stands in its place when it isn't gone.
  static char kept(char c) {
    return isSpace(c) ? ' ' : c;
  }

  private static boolean isSpace(char c) {
    return c == '\f' || c == 0x0b || c == 0x85 || Character.isSpaceChar(c);
  }

  private static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL -> true;
      default -> false;
    };
  }
}
