package dev.muster.export;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Urls;
import dev.muster.engine.Way;
import java.util.List;

/// What becomes of passwords, tokens and cookies in an export: the headers that carry them and the
/// credentials in URLs.
public enum Secrets {
  LEFT_OUT,
  KEPT;

  private static final String DOTS = "•••";

  /// A URL to read: credentials become dots.
  String shown(String url) {
    if (this == KEPT) {
      return url;
    }
    String bare = Urls.withoutCredentials(url);
    String masked = Urls.masked(url);
    return bare.equals(url) || !masked.equals(url) ? masked : withDots(url, bare);
  }

  /// A name without a password is a token as often as not.
  private static String withDots(String url, String bare) {
    int authority = url.indexOf("://") + 3;
    return url.substring(0, authority) + DOTS + "@" + bare.substring(authority);
  }

  /// A URL to fetch again: credentials are gone.
  String address(String url) {
    return this == KEPT ? url : Urls.withoutCredentials(url);
  }

  List<Header> headers(List<Header> headers) {
    return this == KEPT
        ? headers
        : headers.stream().filter(header -> !header.secret()).map(this::header).toList();
  }

  /// `Location` and the like hold URLs too.
  private Header header(Header header) {
    return header.value().contains("://") && header.value().indexOf('@') > 0
        ? new Header(header.name(), address(header.value()))
        : header;
  }

  /// The request to send again.
  public Request request(Request request) {
    return this == KEPT
        ? request
        : unintroduced(request)
            .withUrl(address(request.url()))
            .withHeaders(headers(request.headers()));
  }

  private Request unintroduced(Request request) {
    Way way = request.terms().way();
    Proxy own = way.proxy();
    return own == null
        ? request
        : request.withTerms(request.terms().withWay(way.withProxy(proxy(own))));
  }

  /// A proxy that isn't told of its user.
  Proxy proxy(Proxy proxy) {
    return this == KEPT ? proxy : proxy.withUser("", "");
  }

  private static boolean hasUser(Way way) {
    return way.proxy() != null && !way.proxy().user().isEmpty();
  }

  /// Whether something of this request stays behind.
  boolean leavesOut(Request request) {
    return this == LEFT_OUT
        && (request.headers().stream().anyMatch(Header::secret)
            || hasUser(request.terms().way())
            || !Urls.withoutCredentials(request.url()).equals(request.url()));
  }
}
