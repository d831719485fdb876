package dev.muster.input;

import org.jspecify.annotations.Nullable;

/// Finds the URLs in one line, from left to right; each character is looked at a few times at most.
final class UrlFinder {
  private static final String MARK = "://";

  /// What stands around URLs, and ends them where it stood before them.
  private static final String OPENING = "([{<'|,;*";

  private static final String CLOSING = ")]}>'|,;*";

  /// What no URL holds, or only in a list of several.
  private static final String NEVER = "<>\"`“”«»„「」『』《》【】，。、；！？،؛؟";

  private static final String TRAILING = ".,;:!?)]'…）：";

  /// Forums write `[url=https://…]text[/url]` and `[url]https://…[/url]`.
  private static final String TAG = "[url=";

  private static final String END_TAG = "[/url]";
  private static final String STRUCK = "~~";

  /// Longer than any; without a limit a hostile line would cost its square.
  private static final int LONGEST_SCHEME = 32;

  private final String line;

  /// The first `://` that no URL has been found with; -1 for none.
  private int mark;

  UrlFinder(String line) {
    this.line = line;
    this.mark = line.indexOf(MARK);
  }

  /// The first URL that starts between the two; `null` when none does.
  @Nullable Cut next(int from, int to) {
    skipTo(from);
    while (mark >= 0 && mark < to) {
      int start = schemeStart(mark, from);
      int rest = mark + MARK.length();
      int end = start < mark && leadsOn(start, rest) ? end(start, rest) : start;
      skipTo(rest);
      if (end > rest) {
        return new Cut(start, end);
      }
    }
    return null;
  }

  /// Whether what stands behind the mark can belong to the scheme: http needs a host.
  private boolean leadsOn(int scheme, int rest) {
    return rest < line.length()
        && !(line.regionMatches(true, scheme, "http", 0, 4)
            && "/?#:".indexOf(line.charAt(rest)) >= 0);
  }

  private void skipTo(int from) {
    if (mark >= 0 && mark < from) {
      mark = line.indexOf(MARK, from);
    }
  }

  /// Where the scheme before the mark starts; at the mark itself when there is none.
  private int schemeStart(int at, int from) {
    int start = at;
    int first = Math.max(from, at - LONGEST_SCHEME);
    while (start > first && isSchemeChar(line.charAt(start - 1))) {
      start--;
    }
    while (start < at && !isLetter(line.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// A dot is one by the book, but what stands before it in real lists is the end of a sentence.
  private static boolean isSchemeChar(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-';
  }

  private int end(int start, int rest) {
    boolean tag = startsWith(start - TAG.length(), TAG);
    int opening = start == 0 ? -1 : OPENING.indexOf(tag ? '[' : line.charAt(start - 1));
    char open = opening < 0 ? 0 : OPENING.charAt(opening);
    char close = opening < 0 ? 0 : CLOSING.charAt(opening);
    int depth = 1;
    int end = rest;
    boolean query = false;
    for (; end < line.length(); end++) {
      char c = line.charAt(end);
      if (isOrdinary(c)) {
        continue;
      }
      boolean ends = close == '>' ? c == '>' || c == '|' : NEVER.indexOf(c) >= 0;
      if (Scan.isSpace(c) || ends || (c == '[' && startsWith(end, END_TAG))) {
        break;
      }
      depth += c == close ? -1 : c == open ? 1 : 0;
      query |= c == '?' || c == '#';
      if ((depth == 0 && opening >= 0) || (!query && close != '>' && separates(end))) {
        break;
      }
    }
    boolean bracketed = close == '>' && end < line.length() && !Scan.isSpace(line.charAt(end));
    return bracketed ? end : trimmed(rest, struck(start, end));
  }

  /// Whether the character means nothing in a URL but itself: so nearly all do, and a list is read
  /// by a JVM that has just started.
  private static boolean isOrdinary(char c) {
    return isLetter(c) || (c >= '-' && c <= '9') || c == '=' || c == '&' || c == '_' || c == '%';
  }

  private boolean startsWith(int at, String tag) {
    return at >= 0 && line.regionMatches(true, at, tag, 0, tag.length());
  }

  /// `~~https://…~~` is Markdown for something that no longer holds.
  private int struck(int start, int end) {
    boolean both = startsWith(start - 2, STRUCK) && startsWith(end - 2, STRUCK);
    return both ? end - 2 : end;
  }

  /// Whether a comma or the like stands here and another URL behind it.
  private boolean separates(int at) {
    if (",;|".indexOf(line.charAt(at)) < 0) {
      return false;
    }
    skipTo(at);
    return mark > at + 1 && schemeStart(mark, at + 1) == at + 1;
  }

  private int trimmed(int from, int to) {
    int round = 0;
    int square = 0;
    for (int i = from; i < to; i++) {
      switch (line.charAt(i)) {
        case '(' -> round++;
        case ')' -> round--;
        case '[' -> square++;
        case ']' -> square--;
        default -> {}
      }
    }
    int end = to;
    while (end > from && TRAILING.indexOf(line.charAt(end - 1)) >= 0) {
      char c = line.charAt(end - 1);
      if ((c == ')' && round++ >= 0) || (c == ']' && square++ >= 0)) {
        return end;
      }
      end--;
    }
    return end;
  }
}
