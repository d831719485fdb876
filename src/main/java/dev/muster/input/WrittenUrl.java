package dev.muster.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A URL as the field of a record has it: more is known of it than of words on a line.
final class WrittenUrl {
  /// What no URL holds and a list has no way to write; the transport would write it so, too.
  private static final String ENCODED = " \t<>\"`";

  private static final int LONGEST_SCHEME = 32;

  private WrittenUrl() {}

  /// The URL that a field stands for; `null` when it is none. A host without a scheme is one.
  static @Nullable String of(String field) {
    String text = Clean.line(field.strip()).strip();
    if (isUrl(text)) {
      return encoded(text);
    }
    if (text.startsWith("//") && HostName.leads(text.substring(2))) {
      return "https:" + encoded(text);
    }
    return HostName.leads(text) ? encoded(HostName.url(text)) : null;
  }

  /// Whether it is nothing but a URL, with its scheme.
  static boolean isUrl(String text) {
    int mark = text.indexOf("://");
    if (mark < 1 || mark > LONGEST_SCHEME || mark + 3 == text.length()) {
      return false;
    }
    for (int i = 0; i < mark; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || "0123456789+-".indexOf(c) < 0)) {
        return false;
      }
    }
    boolean http = text.regionMatches(true, 0, "http", 0, 4);
    return !http || "/?#:".indexOf(text.charAt(mark + 3)) < 0;
  }

  /// The same URL as a list can write it: what stands alone, or else in angle brackets.
  static String encoded(String url) {
    String text = encoded(url, ENCODED);
    return text.indexOf('|') < 0 || ListWriter.isPlain(text) ? text : encoded(text, "|");
  }

  private static String encoded(String url, String signs) {
    if (url.chars().allMatch(c -> isWritten((char) c, signs))) {
      return url;
    }
    StringBuilder text = new StringBuilder(url.length() + 20);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      String one = String.valueOf(c);
      text.append(isWritten(c, signs) ? one : percent(one));
    }
    return text.toString();
  }

  private static boolean isWritten(char c, String signs) {
    return signs.indexOf(c) < 0 && Clean.isClean(c);
  }

  private static String percent(String one) {
    return one.equals(" ") ? "%20" : URLEncoder.encode(one, StandardCharsets.UTF_8);
  }
}
