package dev.muster.http;

import dev.muster.engine.Proxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Credentials;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// The way to each host: directly, or through the proxy that the session or the system names.
///
/// OkHttp is told of HTTP proxies alone. A SOCKS proxy is the socket's own affair, {@link Socks},
/// so that its sockets are counted, numbered and closed as all others.
final class Proxies extends ProxySelector {
  private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "[::1]");
  private static final List<java.net.Proxy> DIRECT = List.of(java.net.Proxy.NO_PROXY);
  static final String CREDENTIALS = "Proxy-Authorization";

  private final Proxy wanted;
  private final Function<URI, Proxy> system;

  Proxies(Proxy wanted, Function<URI, Proxy> system) {
    this.wanted = wanted;
    this.system = system;
  }

  Proxy of(URI uri) {
    if (wanted.kind() != Proxy.Kind.SYSTEM) {
      return wanted;
    }
    String host = uri.getHost();
    return host == null || isLoopback(host) ? Proxy.NONE : system.apply(uri);
  }

  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || host.startsWith("127.") || host.endsWith(".localhost");
  }

  /// The SOCKS proxy through which this host is reached; `null` for none.
  @Nullable Proxy socks(String host) {
    if (wanted.kind() == Proxy.Kind.NONE || wanted.kind() == Proxy.Kind.HTTP) {
      return null;
    }
    Proxy way = of(URI.create("https://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)));
    return way.kind() == Proxy.Kind.SOCKS ? way : null;
  }

  @Override
  public List<java.net.Proxy> select(URI uri) {
    Proxy way = of(uri);
    return way.kind() == Proxy.Kind.HTTP
        ? List.of(
            new java.net.Proxy(
                java.net.Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(way.host(), way.port())))
        : DIRECT;
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // the failure is the request's, who tells it
  }

  /// The request with what the HTTP proxy wants to know of its user; `null` when it has been told
  /// already, or nothing is to be told.
  @Nullable Request introduced(Request request) {
    Proxy way = of(request.url().uri());
    return way.user().isEmpty() || request.header(CREDENTIALS) != null
        ? null
        : request
            .newBuilder()
            .header(
                CREDENTIALS, Credentials.basic(way.user(), way.password(), StandardCharsets.UTF_8))
            .build();
  }
}
