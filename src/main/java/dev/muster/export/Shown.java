package dev.muster.export;

import java.util.Locale;

/// Makes text harmless to show: whatever could steer a terminal or reorder a line is written out
/// instead, `\x1b` for an escape.
public final class Shown {
  private Shown() {}

  /// One line of text in which every character stands for itself.
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (harmful(text.charAt(i))) {
        return escaped(text);
      }
    }
    return text;
  }

  /// Whether a terminal may act on `c` instead of showing it: controls, line separators, and the
  /// marks that turn the writing direction.
  public static boolean harmful(char c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || c == 0x061c
        || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff
        || c == 0xfffe;
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (harmful(c)) {
        shown.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
