package dev.muster.input;

import org.jspecify.annotations.Nullable;

/// Finds options on one line. It knows no meaning of theirs but where a value ends.
final class OptionScanner {
  private final String line;

  OptionScanner(String line) {
    this.line = line;
  }

  /// The option whose name starts here; `null` when none does.
  ///
  /// @param spaced whether spaces may stand around the `=`, and in any value
  /// @param known whether only names of options count
  @Nullable Option at(int from, boolean spaced, boolean known) {
    int end = nameEnd(from);
    int equals = spaced ? Scan.space(line, end) : end;
    if (end == from || equals == line.length() || line.charAt(equals) != '=') {
      return null;
    }
    OptionKey key = OptionKey.named(line, from, end);
    if (key == null && known) {
      return null;
    }
    int value = spaced ? Scan.space(line, equals + 1) : equals + 1;
    return valued(key, new Cut(from, end), value, spaced);
  }

  /// The default behind an `@`, with or without a `=`; `null` when the word is no option.
  @Nullable Option afterSign(int from) {
    int end = nameEnd(from);
    OptionKey key = OptionKey.named(line, from, end);
    if (key == null) {
      return null;
    }
    int value = Scan.space(line, end);
    if (value < line.length() && (line.charAt(value) == '=' || line.charAt(value) == ':')) {
      value = Scan.space(line, value + 1);
    }
    return valued(key, new Cut(from, end), value, true);
  }

  private Option valued(@Nullable OptionKey key, Cut name, int from, boolean spaced) {
    if (from < line.length() && Quoted.opens(line, from)) {
      Quoted quoted = Quoted.at(line, from);
      return new Option(key, name, new Cut(from, quoted.end()), quoted.text(), true);
    }
    int end =
        key != null && key.wordy ? wordsEnd(from, spaced) : unitEnd(from, Scan.word(line, from));
    Cut value = new Cut(from, Math.max(from, end));
    return new Option(key, name, value, value.in(line), false);
  }

  /// Where the words end that belong to a value: at the next option, at a comment, or never.
  private int wordsEnd(int from, boolean spaced) {
    int end = from;
    int at = from;
    while (at < line.length()) {
      if (at > from && (startsOption(at, spaced) || isComment(at))) {
        return end;
      }
      end = Scan.word(line, at);
      at = Scan.space(line, end);
    }
    return end;
  }

  /// `500 ms`: a unit that stands alone behind a number belongs to it.
  private int unitEnd(int from, int end) {
    if (end == from || !Character.isDigit(line.charAt(end - 1))) {
      return end;
    }
    int unit = Scan.space(line, end);
    int unitEnd = Scan.word(line, unit);
    return switch (line.substring(unit, Math.min(unitEnd, unit + 4))) {
      case "ms", "s", "sec", "m", "min", "h" -> unitEnd;
      default -> end;
    };
  }

  private boolean startsOption(int from, boolean spaced) {
    if (isShield(from)) {
      return true;
    }
    int name = line.charAt(from) == '@' ? from + 1 : from;
    int end = nameEnd(name);
    int equals = spaced ? Scan.space(line, end) : end;
    boolean joined = equals < line.length() && line.charAt(equals) == '=';
    return (joined || name > from) && OptionKey.named(line, name, end) != null;
  }

  /// Whether a comment starts at this word, which is not the line's first.
  boolean isComment(int from) {
    return line.charAt(from) == '#'
        && (from + 1 == line.length() || Scan.isSpace(line.charAt(from + 1)));
  }

  /// Whether the one option that needs no value starts at this word.
  boolean isShield(int from) {
    return line.startsWith("shield", from) && Scan.word(line, from) == from + 6;
  }

  Option shield(int from) {
    Cut name = new Cut(from, from + 6);
    return new Option(OptionKey.SHIELD, name, new Cut(from + 6, from + 6), "true", false);
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < line.length() && isNameChar(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }
}
