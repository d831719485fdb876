package dev.muster.ui.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// How a written value is found in a text, in either case.
final class Match {
  private static final char LAST_ASCII = 127;
  private static final int MOST_REMEMBERED = 1_000;

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
    String[] parts = value.split("\\*", -1);
    return parts.length == 1 ? value::equalsIgnoreCase : text -> inOrder(text, parts);
  }

  /// Whether the text begins with the first part, ends with the last, and has the others between
  /// them. Each is taken where it stands first: that leaves most room for the next.
  private static boolean inOrder(String text, String[] parts) {
    String last = parts[parts.length - 1];
    int end = text.length() - last.length();
    int from = parts[0].length();
    if (!text.regionMatches(true, 0, parts[0], 0, from)
        || end < from
        || !text.regionMatches(true, end, last, 0, last.length())) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int at = indexOf(text, parts[i], from);
      if (at < 0 || at + parts[i].length() > end) {
        return false;
      }
      from = at + parts[i].length();
    }
    return true;
  }

  /// For texts that are the same for many tasks. Any thread.
  static Predicate<String> remembered(Predicate<String> match) {
    Map<String, Boolean> known = new ConcurrentHashMap<>();
    return text -> {
      Boolean answer = known.get(text);
      if (answer == null) {
        answer = match.test(text);
        if (known.size() < MOST_REMEMBERED) {
          known.put(text, answer);
        }
      }
      return answer;
    };
  }

  private static Predicate<String> expression(String written) {
    boolean ascii = written.chars().allMatch(c -> c <= LAST_ASCII);
    int cases = Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
    Pattern pattern = Pattern.compile(written, cases);
    Patience.Budget budget = new Patience.Budget();
    return text -> Patience.finds(pattern, text, budget);
  }

  static boolean contains(String text, String part) {
    return indexOf(text, part, 0) >= 0;
  }

  private static int indexOf(String text, String part, int begin) {
    if (part.isEmpty()) {
      return begin;
    }
    char upper = Character.toUpperCase(part.charAt(0));
    char lower = Character.toLowerCase(upper);
    int last = text.length() - part.length();
    for (int from = begin; from <= last; from++) {
      char c = text.charAt(from);
      boolean begins =
          c == lower || c == upper || (c > LAST_ASCII && Character.toUpperCase(c) == upper);
      if (begins && text.regionMatches(true, from, part, 0, part.length())) {
        return from;
      }
    }
    return -1;
  }
}
