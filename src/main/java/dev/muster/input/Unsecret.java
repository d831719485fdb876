package dev.muster.input;

import java.util.Optional;
import java.util.regex.Pattern;

/// A list's text without its secrets, for what outlives the window: options that hold one are left
/// out of their lines, a line that can't be cleaned becomes a comment, and a password leaves its
/// URL. A format that spreads its values over many lines is cleaned of nothing and not kept at all.
public final class Unsecret {
  private static final String QUOTED = "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\$?'[^']*+')";
  private static final String NAME =
      "(?:proxy-)?(?:authorization|authentication)|(?:set-)?cookie2?|[\\w-]*(?:api-?key|token|secret)";

  /// An option that is a secret whatever it says, and its value.
  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)(?<=^|\\s)(?:-u|-U|-b|--user|--proxy-user|--cookie|--oauth2-bearer|--pass|auth)"
              + "(?:\\s*=\\s*|\\s+)(?:"
              + QUOTED
              + "|\\S++)");

  /// A header option whose header is a secret.
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(?<=^|\\s)(?:-H|--header|header)\\s*=?\\s*(?:\"\\s*+(?:"
              + NAME
              + ")\\s*+:(?:[^\"\\\\]|\\\\.)*+\"|\\$?'\\s*+(?:"
              + NAME
              + ")\\s*+:[^']*+')");

  private static final Pattern USER_INFO =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{0,15}://)[^/?#\\s@'\"]*+@");

  private static final Pattern LEFT =
      Pattern.compile("(?i)(?:\\b(?:" + NAME + ")\\s*+:)|(?:(?<=^|\\s)auth\\s*+=)");

  private static final Pattern SPREAD =
      Pattern.compile("(?i)\"(?:auth|" + NAME + "|cookies|postData)\"");

  private Unsecret() {}

  /// The text as it may be kept; empty where it may not.
  public static Optional<String> text(String list) {
    String begin = list.stripLeading();
    boolean structured = begin.startsWith("{") || begin.startsWith("[");
    if (structured && SPREAD.matcher(list).find()) {
      return Optional.empty();
    }
    StringBuilder kept = new StringBuilder(list.length());
    int from = 0;
    while (from < list.length()) {
      int end = list.indexOf('\n', from);
      end = end < 0 ? list.length() : end + 1;
      kept.append(line(list.substring(from, end)));
      from = end;
    }
    return Optional.of(kept.toString());
  }

  private static String line(String line) {
    String plain = line.indexOf('@') < 0 ? line : USER_INFO.matcher(line).replaceAll("$1");
    if (!suspect(plain)) {
      return plain;
    }
    String cleaned = HEADER.matcher(OPTION.matcher(plain).replaceAll("")).replaceAll("");
    if (!LEFT.matcher(cleaned).find()) {
      return cleaned;
    }
    return "# \u2026" + (line.endsWith("\n") ? "\n" : "");
  }

  /// Most lines have neither option nor header, and are kept without a closer look.
  private static boolean suspect(String line) {
    return line.indexOf(':') != line.lastIndexOf(':')
        || line.indexOf('=') >= 0
        || line.indexOf(" -") >= 0
        || line.indexOf("://") < 0;
  }
}
