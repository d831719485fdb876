package dev.muster.input;

/// A command of the Windows prompt without its carets.
///
/// @param text up to the line break that no caret stands before
/// @param lines how many lines that were
record CaretText(String text, int lines) {
  static CaretText of(String raw) {
    StringBuilder text = new StringBuilder();
    int lines = 1;
    int at = 0;
    while (at < raw.length() && !Lines.isBreak(raw.charAt(at))) {
      int next = at + 1;
      if (raw.charAt(at) != '^') {
        text.append(raw.charAt(at));
      } else if (next < raw.length() && Lines.isBreak(raw.charAt(next))) {
        next = Lines.next(raw, next);
        lines += next < raw.length() ? 1 : 0;
        // A caret and two line breaks are one line break in the command.
        if (next < raw.length() && Lines.isBreak(raw.charAt(next))) {
          text.append('\n');
          next = Lines.next(raw, next);
          lines += next < raw.length() ? 1 : 0;
        }
      } else if (next < raw.length()) {
        text.append(raw.charAt(next++));
      }
      at = next;
    }
    return new CaretText(text.toString(), lines);
  }
}
