package dev.muster.ui.run;

import java.util.ArrayList;
import java.util.List;

/// Cuts a query into its words at the spaces that are neither in quotes nor in a regular
/// expression.
final class Words {
  private final String query;
  private int at;

  /// One word's place.
  record Word(int from, int to) {
    String in(String query) {
      return query.substring(from, to);
    }
  }

  private Words(String query) {
    this.query = query;
  }

  static List<Word> of(String query) {
    Words words = new Words(query);
    List<Word> all = new ArrayList<>();
    while (words.skipSpaces()) {
      int from = words.at;
      words.skipWord();
      all.add(new Word(from, words.at));
    }
    return all;
  }

  private boolean skipSpaces() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private void skipWord() {
    boolean begins = query.charAt(at) != '-';
    while (at < query.length() && !Character.isWhitespace(query.charAt(at))) {
      char c = query.charAt(at);
      int close = begins && (c == '"' || c == '/') ? close(c) : -1;
      at = Math.max(at, close) + 1;
      begins = c == ':' || c == ',' || (c == '-' && at > 0 && !begins);
    }
  }

  /// Where what begins here ends, if it does so before a space, a comma or the query's end.
  private int close(char c) {
    for (int end = query.indexOf(c, at + 1); end > 0; end = query.indexOf(c, end + 1)) {
      if (end + 1 == query.length() || " \t,".indexOf(query.charAt(end + 1)) >= 0) {
        return end;
      }
    }
    return -1;
  }

  /// The alternatives of a value: cut at its commas.
  static List<String> alternatives(String value) {
    List<String> all = new ArrayList<>();
    Words words = new Words(value);
    int from = 0;
    boolean begins = true;
    while (words.at < value.length()) {
      char c = value.charAt(words.at);
      if (c == ',') {
        all.add(value.substring(from, words.at));
        from = words.at + 1;
      }
      int close = begins && (c == '"' || c == '/') ? words.close(c) : -1;
      words.at = Math.max(words.at, close) + 1;
      begins = c == ',';
    }
    all.add(value.substring(from));
    return all.stream().map(Words::unquoted).filter(each -> !each.isEmpty()).toList();
  }

  static String unquoted(String word) {
    boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  /// A value as it has to be written to be one word; of one with a quote in it, what is before.
  static String quoted(String value) {
    int quote = value.indexOf('"');
    String written = quote < 0 ? value : value.substring(0, quote).strip();
    boolean plain = written.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',');
    return plain ? written : "\"" + written + "\"";
  }
}
