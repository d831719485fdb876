package dev.muster.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Windows' shells and the C runtime of its programs, as far as they read a command: what a program
/// is given as its arguments.
final class WindowsShells {
  /// What `cmd` is to replace, should one of these stand between two percent signs.
  private static final Map<String, String> VARIABLES =
      Map.of("PATH", "C:\\Windows", "X", "x&y", "A B", "?", "A&B", "!", "\"", "'");

  private WindowsShells() {}

  /// The arguments of one command that is typed at `cmd`.
  static List<String> cmd(String command) {
    return runtime(unescaped(expanded(command)));
  }

  /// `%NAME%`, before anything else is read. An unknown name stays as it is.
  private static String expanded(String line) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int end = line.charAt(at) == '%' ? line.indexOf('%', at + 1) : -1;
      String name = end < 0 ? "" : line.substring(at + 1, end).toUpperCase(Locale.ROOT);
      if (VARIABLES.containsKey(name)) {
        out.append(VARIABLES.get(name));
        at = end + 1;
      } else {
        out.append(line.charAt(at++));
      }
    }
    return out.toString();
  }

  /// A caret takes the meaning of the next character, also of a line's end, outside quotes.
  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '^' && !quoted) {
        i++;
        boolean lineEnd = i < line.length() && line.charAt(i) == '\n';
        i += lineEnd ? 1 : 0;
        if (i < line.length()) {
          out.append(line.charAt(i));
        }
      } else if (!quoted && "&|<>()\n".indexOf(c) >= 0) {
        throw new AssertionError("cmd acts on " + c + " at " + i + ": " + line);
      } else {
        quoted ^= c == '"';
        out.append(c);
      }
    }
    return out.toString();
  }

  /// The arguments behind the program's name.
  static List<String> runtime(String line) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      while (i < line.length() && isGap(line.charAt(i))) {
        i++;
      }
      if (i < line.length()) {
        StringBuilder word = new StringBuilder();
        i = word(line, i, word);
        words.add(word.toString());
      }
    }
    return words.subList(1, words.size());
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t';
  }

  private static int word(String line, int from, StringBuilder word) {
    boolean quoted = false;
    int i = from;
    while (i < line.length() && (quoted || !isGap(line.charAt(i)))) {
      int backslashes = 0;
      while (i < line.length() && line.charAt(i) == '\\') {
        backslashes++;
        i++;
      }
      boolean quote = i < line.length() && line.charAt(i) == '"';
      word.append("\\".repeat(quote ? backslashes / 2 : backslashes));
      if (quote && backslashes % 2 == 1) {
        word.append('"');
        i++;
      } else if (quote) {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          word.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
        i++;
      } else if (i < line.length() && (quoted || !isGap(line.charAt(i)))) {
        word.append(line.charAt(i++));
      }
    }
    return i;
  }

  /// The arguments of one command at Windows PowerShell, in words that are bare or in single
  /// quotes: it puts those with a gap in double quotes, leaves out empty ones, and escapes nothing.
  static List<String> powerShell(String command) {
    StringBuilder line = new StringBuilder();
    int i = 0;
    while (i < command.length()) {
      StringBuilder word = new StringBuilder();
      i = powerShellWord(command, i, word);
      boolean gap = word.chars().anyMatch(Character::isWhitespace);
      line.append(gap ? "\"" + word + "\"" : word).append(' ');
      i++;
    }
    return runtime(line.toString());
  }

  private static int powerShellWord(String command, int from, StringBuilder word) {
    int i = from;
    while (i < command.length() && command.charAt(i) != ' ') {
      if (!isQuote(command.charAt(i))) {
        word.append(command.charAt(i++));
        continue;
      }
      for (i++; !isQuote(command.charAt(i)) || quoteAt(command, i + 1); i++) {
        word.append(command.charAt(i));
        i += isQuote(command.charAt(i)) ? 1 : 0;
      }
      i++;
    }
    return i;
  }

  private static boolean quoteAt(String command, int at) {
    return at < command.length() && isQuote(command.charAt(at));
  }

  private static boolean isQuote(char c) {
    return "'‘’‚‛".indexOf(c) >= 0;
  }
}
