package dev.muster.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Parses URLs, and a host's name but once. OkHttp folds and checks each character of a name by the
/// rules for international ones, which takes longer than all the rest of the URL.
final class Origins {
  /// A list over more hosts than this asks few of them twice.
  private static final int MOST = 1_024;

  private final ConcurrentMap<String, HttpUrl> known = new ConcurrentHashMap<>();

  /// The URL as OkHttp parses it; `null` when it can't be fetched.
  @Nullable HttpUrl parse(String url) {
    int path = path(url);
    if (path < 0) {
      return HttpUrl.parse(url);
    }
    String origin = url.substring(0, path);
    HttpUrl base = known.get(origin);
    if (base != null) {
      return base.resolve(url.substring(path));
    }
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed != null && known.size() < MOST) {
      known.put(origin, parsed);
    }
    return parsed;
  }

  /// Where the path begins, when what is in front of it is all that a host needs; else -1. Two
  /// slashes would begin another host.
  private static int path(String url) {
    int scheme = url.indexOf("://");
    int path = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
    boolean plain =
        path > scheme + 3 && !isSlash(url, path + 1) && isAuthority(url, scheme + 3, path);
    return plain ? path : -1;
  }

  private static boolean isSlash(String url, int at) {
    return at < url.length() && (url.charAt(at) == '/' || url.charAt(at) == '\\');
  }

  private static boolean isAuthority(String url, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = url.charAt(i);
      if (c == '?' || c == '#' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
