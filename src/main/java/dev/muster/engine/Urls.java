package dev.muster.engine;

import java.util.Locale;

/// Cuts URLs without judging them: the engine counts by host and the screen masks credentials, both
/// also for URLs that nobody can fetch.
public final class Urls {
  private Urls() {}

  /// Host and port, lower case, without credentials; empty when there is none.
  public static String authority(String url) {
    int from = authorityStart(url);
    if (from < 0) {
      return "";
    }
    int to = authorityEnd(url, from);
    int at = url.lastIndexOf('@', to - 1);
    return url.substring(Math.max(from, at + 1), to).toLowerCase(Locale.ROOT);
  }

  /// The URL as it may be shown: the password of `user:password@` becomes dots.
  public static String masked(String url) {
    int from = authorityStart(url);
    if (from < 0 || url.indexOf('@', from) < 0) {
      return url; // nearly all of them, and a filter looks at 100,000
    }
    int at = url.lastIndexOf('@', authorityEnd(url, from) - 1);
    int colon = url.indexOf(':', from);
    return at < from || colon < 0 || colon > at
        ? url
        : url.substring(0, colon + 1) + "•••" + url.substring(at);
  }

  /// The URL without `user:password@`.
  public static String withoutCredentials(String url) {
    int from = authorityStart(url);
    if (from < 0) {
      return url;
    }
    int at = url.lastIndexOf('@', authorityEnd(url, from) - 1);
    return at < from ? url : url.substring(0, from) + url.substring(at + 1);
  }

  private static int authorityStart(String url) {
    int scheme = url.indexOf("://");
    return scheme < 0 ? -1 : scheme + 3;
  }

  private static int authorityEnd(String url, int from) {
    int end = from;
    while (end < url.length() && !endsAuthority(url.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsAuthority(char c) {
    return c == '/' || c == '?' || c == '#' || c == '\\';
  }
}
