package dev.muster.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/// The run's cookie jar, in memory (RFC 6265): at most 50 cookies a domain and 3,000 in all, the
/// oldest go first; none longer than 4,096 characters, as in browsers.
final class Cookies {
  private static final int MOST_IN_DOMAIN = 50;
  private static final int MOST = 3_000;
  private static final int MOST_CHARACTERS = 4_096;
  private static final SequencedMap<Key, Cookie> NONE = new LinkedHashMap<>();

  /// A cookie set again under the same of these replaces the last (RFC 6265, 5.3).
  private record Key(String domain, String path, String name) {}

  private final InstantSource time;
  private final Map<String, SequencedMap<Key, Cookie>> byDomain = new HashMap<>();
  private final SequencedSet<Key> byAge = new LinkedHashSet<>();
  private volatile boolean empty = true;

  /// @param time cookies expire by the calendar, not by the run's clock
  Cookies(InstantSource time) {
    this.time = time;
  }

  /// Takes what a response from `url` sets.
  void take(HttpUrl url, Headers headers) {
    if (headers.get("Set-Cookie") == null) {
      return;
    }
    List<Cookie> set = Cookie.parseAll(url, headers);
    synchronized (this) {
      set.forEach(this::put);
      empty = byAge.isEmpty();
    }
  }

  /// What to send to `url`: longer paths first, then the older.
  List<Cookie> forUrl(HttpUrl url) {
    if (empty) {
      return List.of();
    }
    List<Cookie> found = new ArrayList<>();
    synchronized (this) {
      for (String domain = url.host(); !domain.isEmpty(); domain = parent(domain)) {
        collect(domain, url, found);
      }
    }
    found.sort(Comparator.comparingInt((Cookie cookie) -> cookie.path().length()).reversed());
    return found;
  }

  private void collect(String domain, HttpUrl url, List<Cookie> into) {
    long now = time.millis();
    for (Cookie cookie : byDomain.getOrDefault(domain, NONE).values()) {
      if (cookie.expiresAt() > now && cookie.matches(url)) {
        into.add(cookie);
      }
    }
  }

  private void put(Cookie cookie) {
    Key key = new Key(cookie.domain(), cookie.path(), cookie.name());
    forget(key);
    if (cookie.expiresAt() <= time.millis() || tooLong(cookie)) {
      return; // one set in the past is the way to delete it
    }
    SequencedMap<Key, Cookie> there = byDomain.getOrDefault(key.domain(), NONE);
    if (there.size() == MOST_IN_DOMAIN) {
      forget(there.firstEntry().getKey());
    }
    if (byAge.size() == MOST) {
      forget(byAge.getFirst());
    }
    byDomain.computeIfAbsent(key.domain(), _ -> new LinkedHashMap<>()).put(key, cookie);
    byAge.add(key);
  }

  private static boolean tooLong(Cookie cookie) {
    return cookie.name().length() + cookie.value().length() > MOST_CHARACTERS
        || cookie.path().length() > MOST_CHARACTERS;
  }

  private void forget(Key key) {
    byAge.remove(key);
    SequencedMap<Key, Cookie> there = byDomain.get(key.domain());
    if (there != null) {
      there.remove(key);
      if (there.isEmpty()) {
        byDomain.remove(key.domain());
      }
    }
  }

  private static String parent(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }
}
