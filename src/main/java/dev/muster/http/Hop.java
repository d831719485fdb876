package dev.muster.http;

import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Quantities;
import dev.muster.engine.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// One exchange of a request: the first, or where a redirect sent us.
///
/// @param url without credentials; those are in the headers
/// @param headers as meant, without what the jar and OkHttp add
record Hop(String method, HttpUrl url, Headers headers, @Nullable RequestBody body) {
  /// What may be sent twice without harm (RFC 9110, 9.2.2).
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PROPFIND", "QUERY");

  /// Servers take 8 kB as a rule; what is longer would only fill the memory.
  private static final int MOST_LOCATION = 64_000;

  boolean idempotent() {
    return IDEMPOTENT.contains(method);
  }

  Request toRequest(Fetch fetch, List<Cookie> jar) {
    return new Request.Builder()
        .url(url)
        .headers(withCookies(jar))
        .method(method, body)
        .tag(Fetch.class, fetch)
        .build();
  }

  /// The line's own Cookie header, and behind it what the jar has under other names.
  private Headers withCookies(List<Cookie> jar) {
    if (jar.isEmpty()) {
      return headers;
    }
    String own = headers.get("Cookie");
    StringBuilder all = new StringBuilder(own == null ? "" : own);
    for (Cookie cookie : jar) {
      if (own == null || !names(own).contains(cookie.name())) {
        all.append(all.isEmpty() ? "" : "; ");
        all.append(cookie.name()).append('=').append(cookie.value());
      }
    }
    return headers.newBuilder().set("Cookie", all.toString()).build();
  }

  private static Set<String> names(String cookieHeader) {
    Set<String> names = new HashSet<>();
    for (String pair : cookieHeader.split(";", -1)) {
      names.add(pair.split("=", 2)[0].strip());
    }
    return names;
  }

  /// Where an answer with `status` sends this hop.
  Step redirected(int status, String location) {
    if (location.length() > MOST_LOCATION) {
      return Step.failed(
          FailureKind.REDIRECT, Why.Case.REDIRECT_TOO_LONG, Quantities.limit(MOST_LOCATION));
    }
    HttpUrl target = url.resolve(location);
    if (target == null) {
      return refused(location);
    }
    boolean toGet = status == 303 ? !method.equals("HEAD") : status < 303 && method.equals("POST");
    Headers.Builder next = headers.newBuilder();
    if (toGet) {
      List.of("Content-Type", "Content-Length", "Content-Encoding").forEach(next::removeAll);
    }
    if (!sameOrigin(target)) {
      List.of("Authorization", "Cookie", "Proxy-Authorization", "Host").forEach(next::removeAll);
    }
    return new Step.Send(
        new Hop(toGet ? "GET" : method, target, next.build(), toGet ? null : body)
            .withoutCredentials());
  }

  private static Step refused(String location) {
    String scheme = Outgoing.scheme(location);
    return scheme == null || Outgoing.fetchable(scheme)
        ? Step.failed(FailureKind.REDIRECT, Why.Case.REDIRECT_INVALID)
        : Step.failed(FailureKind.REDIRECT, Why.Case.REDIRECT_ELSEWHERE, scheme);
  }

  private boolean sameOrigin(HttpUrl other) {
    return url.host().equals(other.host())
        && url.port() == other.port()
        && url.scheme().equals(other.scheme());
  }

  /// `user:password@` becomes an Authorization header, as browsers and curl do.
  Hop withoutCredentials() {
    if (url.encodedUsername().isEmpty() && url.encodedPassword().isEmpty()) {
      return this;
    }
    HttpUrl bare = url.newBuilder().username("").password("").build();
    Headers authorized =
        headers.get("Authorization") != null
            ? headers
            : headers.newBuilder().set("Authorization", Outgoing.basic(url)).build();
    return new Hop(method, bare, authorized, body);
  }
}
