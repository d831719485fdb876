package dev.muster.http;

import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.Urls;
import dev.muster.engine.Why;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Makes the first hop of a request, or says why it can't be sent.
final class Outgoing {
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):(?!\\d).*");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern PORT = Pattern.compile(".*:([^:\\]]*)");

  /// Methods that OkHttp sends with a body, if an empty one.
  private static final Set<String> WITH_BODY =
      Set.of("POST", "PUT", "PATCH", "PROPPATCH", "QUERY", "REPORT");

  private static final List<Header> DEFAULTS =
      List.of(
          new Header("User-Agent", "Muster/0.1"),
          new Header("Accept", "*/*"),
          new Header("Accept-Encoding", Decoding.ACCEPTED));

  private static final Headers PLAIN = of(DEFAULTS);

  /// What most requests use, and nobody needs to look at twice.
  private static final Set<String> USUAL =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private Outgoing() {}

  static Step first(Request request, Session session, Origins origins) {
    String scheme = scheme(request.url());
    if (scheme != null && !fetchable(scheme)) {
      return Step.failed(FailureKind.UNSUPPORTED_SCHEME, Why.Case.UNSUPPORTED_SCHEME, scheme);
    }
    HttpUrl url = origins.parse(request.url());
    if (url == null) {
      return Step.failed(FailureKind.INVALID_URL, invalid(request.url(), scheme));
    }
    Why objection = objection(request, session);
    if (objection != null) {
      return new Step.End(new Outcome.Failed(FailureKind.OTHER, objection));
    }
    return new Step.Send(
        new Hop(request.method(), url, headers(request, session), body(request))
            .withoutCredentials());
  }

  /// The scheme in front of the colon, lower case; `null` when there is none (`host:80` has none).
  static @Nullable String scheme(String url) {
    if (url.startsWith("https://")) {
      return "https";
    }
    if (url.startsWith("http://")) {
      return "http";
    }
    Matcher matcher = SCHEME.matcher(url);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  static boolean fetchable(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  static String basic(HttpUrl url) {
    return Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8);
  }

  private static Why.Case invalid(String url, @Nullable String scheme) {
    if (scheme == null) {
      return Why.Case.NO_SCHEME;
    }
    String authority = Urls.authority(url);
    if (authority.isEmpty()) {
      return Why.Case.NO_HOST;
    }
    Matcher port = PORT.matcher(authority);
    return port.matches() && !isPort(port.group(1)) ? Why.Case.INVALID_PORT : Why.Case.INVALID_HOST;
  }

  private static boolean isPort(String text) {
    return text.isEmpty()
        || (text.length() <= 5
            && text.chars().allMatch(Character::isDigit)
            && Integer.parseInt(text) <= 65_535
            && Integer.parseInt(text) > 0);
  }

  private static @Nullable Why objection(Request request, Session session) {
    String method = request.method();
    if (!USUAL.contains(method) && !TOKEN.matcher(method).matches()) {
      return Why.of(Why.Case.UNSENDABLE_METHOD);
    }
    if (request.body() != null && (method.equals("GET") || method.equals("HEAD"))) {
      return Why.of(Why.Case.NO_BODY_WITH, method);
    }
    for (List<Header> headers : List.of(request.headers(), session.headers())) {
      for (Header header : headers) {
        if (!sendable(header)) {
          return Why.of(Why.Case.UNSENDABLE_HEADER);
        }
      }
    }
    return null;
  }

  private static boolean sendable(Header header) {
    return TOKEN.matcher(header.name()).matches()
        && header.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
  }

  /// The request's own, then the session's, then ours: each only where no one before named it.
  private static Headers headers(Request request, Session session) {
    if (request.headers().isEmpty() && session.headers().isEmpty() && request.body() == null) {
      return PLAIN;
    }
    Headers.Builder all = new Headers.Builder();
    add(all, request.headers());
    add(all, session.headers());
    add(all, DEFAULTS);
    Request.Body body = request.body();
    if (body != null && body.contentType() != null && all.get("Content-Type") == null) {
      all.addUnsafeNonAscii("Content-Type", body.contentType());
    }
    return all.build();
  }

  private static Headers of(List<Header> some) {
    Headers.Builder all = new Headers.Builder();
    add(all, some);
    return all.build();
  }

  private static void add(Headers.Builder all, List<Header> more) {
    Headers before = all.build();
    for (Header header : more) {
      if (before.get(header.name()) == null) {
        all.addUnsafeNonAscii(header.name(), header.value());
      }
    }
  }

  private static @Nullable RequestBody body(Request request) {
    Request.Body body = request.body();
    if (body != null) {
      return RequestBody.create(body.bytes());
    }
    return WITH_BODY.contains(request.method()) ? RequestBody.create(new byte[0]) : null;
  }
}
