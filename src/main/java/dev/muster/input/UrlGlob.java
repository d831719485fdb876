package dev.muster.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The URLs that cURL makes of one: `{a,b}` and `[1-10]`, `[001-100:10]`, `[a-z]`, the last of them
/// changing fastest. A backslash takes their meaning from brackets, as in what Chrome copies.
///
/// Source: curl's manual, "URL" and "globbing". Where cURL would refuse a URL, as for the brackets
/// of `ids[]=1`, they stand for themselves here.
final class UrlGlob {
  /// The most URLs that one stands for; what is more was hardly meant.
  static final int MOST = 100_000;

  private static final Pattern SIGN = Pattern.compile("[\\[\\]{}\\\\]");
  private static final Pattern NUMBERS =
      Pattern.compile("\\[(\\d{1,18})-(\\d{1,18})(?::(\\d{1,9}))?]");
  private static final Pattern LETTERS =
      Pattern.compile("\\[([a-z])-([a-z])(?::(\\d{1,2}))?]|\\[([A-Z])-([A-Z])(?::(\\d{1,2}))?]");
  private static final Pattern SET = Pattern.compile("\\{([^{}\\\\]*,[^{}\\\\]*)}");

  private final String url;
  private final StringBuilder literal = new StringBuilder();
  private List<String> made = List.of("");
  private boolean more;

  private UrlGlob(String url) {
    this.url = url;
  }

  /// What a URL stands for.
  ///
  /// @param more whether it would stand for more than {@link #MOST}
  record Urls(List<String> all, boolean more) {}

  static Urls of(String url) {
    return SIGN.matcher(url).find() ? new UrlGlob(url).read() : new Urls(List.of(url), false);
  }

  private Urls read() {
    int at = 0;
    while (at < url.length()) {
      at = next(at);
    }
    append(Stream.of(""));
    return new Urls(made, more);
  }

  /// Reads what stands here, and returns where it ends.
  private int next(int at) {
    char sign = url.charAt(at);
    boolean escaped = sign == '\\' && at + 1 < url.length() && isBracket(url.charAt(at + 1));
    if (escaped) {
      literal.append(url.charAt(at + 1));
      return at + 2;
    }
    if (sign == '[' || sign == '{') {
      for (Pattern pattern : List.of(NUMBERS, LETTERS, SET)) {
        Matcher found = pattern.matcher(url).region(at, url.length());
        if (found.lookingAt() && isTaken(pattern, found)) {
          return found.end();
        }
      }
    }
    literal.append(sign);
    return at + 1;
  }

  private static boolean isBracket(char sign) {
    return "[]{}".indexOf(sign) >= 0;
  }

  private boolean isTaken(Pattern pattern, Matcher found) {
    if (pattern == SET) {
      append(Stream.of(found.group(1).split(",", -1)));
      return true;
    }
    if (pattern == NUMBERS) {
      return numbers(found.group(1), found.group(2), step(found.group(3)));
    }
    int first = found.group(1) == null ? 4 : 1;
    char from = found.group(first).charAt(0);
    char to = found.group(first + 1).charAt(0);
    long step = step(found.group(first + 2));
    return range(from, to, step, code -> Character.toString(Integer.parseInt(code)));
  }

  private static long step(@Nullable String written) {
    return written == null ? 1 : Long.parseLong(written);
  }

  private boolean numbers(String from, String to, long step) {
    int digits = from.startsWith("0") ? from.length() : 1;
    String zeros = "0".repeat(18);
    return range(
        Long.parseLong(from),
        Long.parseLong(to),
        step,
        number ->
            number.length() < digits
                ? zeros.substring(0, digits - number.length()) + number
                : number);
  }

  private boolean range(long from, long to, long step, UnaryOperator<String> written) {
    if (step == 0 || to < from) {
      return false;
    }
    append(
        LongStream.iterate(from, number -> number <= to, number -> number + step)
            .mapToObj(Long::toString)
            .map(written));
    return true;
  }

  /// Behind each of those that were made, the text since then and one of these.
  private void append(Stream<String> alternatives) {
    List<String> ends = alternatives.limit(MOST + 1L).toList();
    List<String> longer = new ArrayList<>();
    for (int i = 0; i < made.size() && longer.size() <= MOST; i++) {
      String begun = made.get(i) + literal;
      ends.stream().limit(MOST + 1L - longer.size()).map(begun::concat).forEach(longer::add);
    }
    more |= longer.size() > MOST;
    made = longer.size() > MOST ? List.copyOf(longer.subList(0, MOST)) : longer;
    literal.setLength(0);
  }
}
