package dev.muster.input;

import org.jspecify.annotations.Nullable;

/// A quoted value, by the shell's rules: nothing is special in `'…'`; `\"` and `\\` are in `"…"`;
/// `$'…'` knows `\n`, `\t`, `\u00e9` and the like.
///
/// @param end the index behind the closing quote
/// @param text what stands in it; `null` when the quote is never closed
record Quoted(int end, @Nullable String text) {
  static boolean opens(String line, int at) {
    char c = line.charAt(at);
    return c == '"' || c == '\'' || (c == '$' && line.startsWith("$'", at));
  }

  static Quoted at(String line, int from) {
    return switch (line.charAt(from)) {
      case '\'' -> single(line, from + 1);
      case '"' -> twice(line, from + 1);
      default -> ansi(line, from + 2);
    };
  }

  private static Quoted open(String line) {
    return new Quoted(line.length(), null);
  }

  private static Quoted single(String line, int from) {
    int close = line.indexOf('\'', from);
    return close < 0 ? open(line) : new Quoted(close + 1, line.substring(from, close));
  }

  private static Quoted twice(String line, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        return new Quoted(i + 1, text.toString());
      }
      if (c == '\\' && i + 1 < line.length() && "\"\\".indexOf(line.charAt(i + 1)) >= 0) {
        i++;
      }
      text.append(line.charAt(i));
    }
    return open(line);
  }

  private static Quoted ansi(String line, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        return new Quoted(i + 1, text.toString());
      }
      if (c == '\\' && i + 1 < line.length()) {
        i = escaped(line, i + 1, text);
      } else {
        text.append(c);
      }
    }
    return open(line);
  }

  /// Adds what the escape stands for, and returns the index of its last character.
  private static int escaped(String line, int at, StringBuilder text) {
    char c = line.charAt(at);
    switch (c) {
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case '\\', '\'', '"', '?' -> text.append(c);
      case 'x' -> {
        return code(line, at, 2, text);
      }
      case 'u' -> {
        return code(line, at, 4, text);
      }
      case 'U' -> {
        return code(line, at, 8, text);
      }
      default -> text.append('\\').append(c);
    }
    return at;
  }

  private static int code(String line, int letter, int digits, StringBuilder text) {
    int end = letter + 1;
    while (end < line.length() && end <= letter + digits && hex(line.charAt(end)) >= 0) {
      end++;
    }
    long code = end == letter + 1 ? -1 : Long.parseLong(line, letter + 1, end, 16);
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      text.append(line, letter - 1, end);
    } else {
      text.appendCodePoint((int) code);
    }
    return end - 1;
  }

  private static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
