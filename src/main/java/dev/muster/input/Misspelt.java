package dev.muster.input;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A word before a URL that was meant for a method. It isn't taken for one: in prose such words
/// stand before URLs too.
final class Misspelt {
  /// Those that do something else than the GET that is sent.
  private static final List<String> METHODS =
      List.of("POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private static final int LONGEST = 8;

  private Misspelt() {}

  /// The method that a word has a slip of, or stands for in small letters; `null` when there is
  /// none.
  static @Nullable String method(String word) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return null;
    }
    String upper = word.toUpperCase(Locale.ROOT);
    boolean capitals = upper.equals(word);
    return METHODS.stream()
        .filter(method -> capitals ? isSlip(word, method) : upper.equals(method))
        .findFirst()
        .orElse(null);
  }

  /// Whether one letter is missing, too many or another, or two have changed places.
  private static boolean isSlip(String word, String meant) {
    int shorter = Math.min(word.length(), meant.length());
    int from = 0;
    while (from < shorter && word.charAt(from) == meant.charAt(from)) {
      from++;
    }
    int behind = 0;
    while (behind < shorter - from && fromEnd(word, behind) == fromEnd(meant, behind)) {
      behind++;
    }
    String one = word.substring(from, word.length() - behind);
    String other = meant.substring(from, meant.length() - behind);
    boolean swapped = new StringBuilder(one).reverse().toString().equals(other);
    return Math.max(one.length(), other.length()) <= 1 || (one.length() == 2 && swapped);
  }

  private static char fromEnd(String text, int back) {
    return text.charAt(text.length() - 1 - back);
  }
}
