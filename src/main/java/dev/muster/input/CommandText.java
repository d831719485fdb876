package dev.muster.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cURL command as it was pasted, over one or more lines.
///
/// @param commands the words of each command; there are several behind a `&&`
/// @param lines how many lines they take up
record CommandText(List<List<String>> commands, int lines) {
  private static final int NAME_WITHIN = 12;

  /// Where the word `curl` stands that makes a line a command; -1 when it is none.
  static int name(String line, int from) {
    boolean prompt = line.startsWith("$ ", from) || line.startsWith("% ", from);
    int name = prompt ? Scan.space(line, from + 1) : from;
    int end = name + (line.regionMatches(true, name, "curl.exe", 0, 8) ? 8 : 4);
    boolean curl = line.regionMatches(true, name, "curl", 0, 4);
    return curl && end < line.length() && Scan.isSpace(line.charAt(end)) ? name : -1;
  }

  /// The command that starts here in a list; `null` when a quote of it is never closed.
  static @Nullable CommandText at(String list, int from) {
    String text = list.substring(from, limit(list, from));
    String first = text.substring(0, Lines.end(text, 0)).stripTrailing();
    if (first.contains("^\"") || first.endsWith(" ^")) {
      CaretText plain = CaretText.of(text);
      ShellWords words = new ShellWords(plain.text());
      return words.read() ? new CommandText(words.commands(), plain.lines()) : null;
    }
    ShellWords words = new ShellWords(text);
    return words.read() ? new CommandText(words.commands(), words.lines()) : null;
  }

  /// Where the next command starts: no open quote reaches further, or a list of many would be read
  /// many times.
  private static int limit(String list, int from) {
    int at = Lines.next(list, Lines.end(list, from));
    while (at < list.length()) {
      int end = Lines.end(list, at);
      if (name(list.substring(at, Math.min(end, at + NAME_WITHIN)), 0) >= 0) {
        return at;
      }
      at = Lines.next(list, end);
    }
    return list.length();
  }
}
