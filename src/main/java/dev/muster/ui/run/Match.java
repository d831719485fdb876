package dev.muster.ui.run;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// How a written value is found in a text, in either case.
final class Match {
  private static final char LAST_ASCII = 127;

  private Match() {}

  /// As a part; or, between slashes, as a regular expression.
  static Predicate<String> part(String value) {
    boolean slashed = value.length() > 2 && value.startsWith("/") && value.endsWith("/");
    if (slashed) {
      try {
        return expression(value.substring(1, value.length() - 1));
      } catch (PatternSyntaxException _) {
        return text -> contains(text, value);
      }
    }
    return text -> contains(text, value);
  }

  /// As a whole, where a `*` stands for anything.
  static Predicate<String> whole(String value) {
    String wanted = Pattern.quote(value).replace("*", "\\E.*\\Q");
    Predicate<String> glob = expression("^" + wanted + "$");
    return value.indexOf('*') < 0 ? value::equalsIgnoreCase : glob;
  }

  private static Predicate<String> expression(String written) {
    boolean ascii = written.chars().allMatch(c -> c <= LAST_ASCII);
    int cases = Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
    Pattern pattern = Pattern.compile(written, cases);
    Patience.Budget budget = new Patience.Budget();
    return text -> Patience.finds(pattern, text, budget);
  }

  static boolean contains(String text, String part) {
    if (part.isEmpty()) {
      return true;
    }
    char upper = Character.toUpperCase(part.charAt(0));
    char lower = Character.toLowerCase(upper);
    int last = text.length() - part.length();
    for (int from = 0; from <= last; from++) {
      char c = text.charAt(from);
      boolean begins =
          c == lower || c == upper || (c > LAST_ASCII && Character.toUpperCase(c) == upper);
      if (begins && text.regionMatches(true, from, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }
}
