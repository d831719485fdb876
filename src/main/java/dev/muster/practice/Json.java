package dev.muster.practice;

import java.util.Locale;

/// Writes a string as JSON does.
final class Json {
  private Json() {}

  static StringBuilder quote(StringBuilder into, String value) {
    into.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        into.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        into.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        into.append(c);
      }
    }
    return into.append('"');
  }
}
