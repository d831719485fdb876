package dev.muster.http;

import dev.muster.engine.Proxy;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The proxy that this computer uses: what the environment says, as for curl; where it says
/// nothing, what the desktop's settings say, as Java reads them.
final class SystemProxies {
  private SystemProxies() {}

  static Function<URI, Proxy> of(Map<String, String> environment) {
    boolean said =
        Stream.of("http", "https", "all")
            .anyMatch(scheme -> written(environment, scheme).isPresent());
    return said ? uri -> fromEnvironment(environment, uri) : SystemProxies::fromDesktop;
  }

  private static Proxy fromEnvironment(Map<String, String> environment, URI uri) {
    return excepted(environment, uri.getHost())
        ? Proxy.NONE
        : written(environment, uri.getScheme())
            .or(() -> written(environment, "all"))
            .flatMap(Proxy::parse)
            .orElse(Proxy.NONE);
  }

  /// A web server's environment may hold a client's header as HTTP_PROXY, so only the small one is
  /// taken, as in curl.
  private static Optional<String> written(Map<String, String> environment, String scheme) {
    String name = scheme + "_proxy";
    return Optional.ofNullable(environment.get(name))
        .or(() ->
            scheme.equals("http")
                ? Optional.empty()
                : Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .filter(text -> !text.isBlank());
  }

  private static boolean excepted(Map<String, String> environment, String host) {
    String written = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    return Arrays.stream(written.split(",", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .map(part -> part.startsWith(".") ? part.substring(1) : part)
        .anyMatch(part -> part.equals("*") || host.equals(part) || host.endsWith("." + part));
  }

  private static Proxy fromDesktop(URI uri) {
    return Desktop.SELECTOR.select(uri).stream()
        .filter(way -> way.address() instanceof InetSocketAddress)
        .findFirst()
        .map(SystemProxies::named)
        .orElse(Proxy.NONE);
  }

  private static Proxy named(java.net.Proxy way) {
    InetSocketAddress at = (InetSocketAddress) way.address();
    return switch (way.type()) {
      case HTTP -> new Proxy(Proxy.Kind.HTTP, at.getHostString(), at.getPort(), "", "");
      case SOCKS -> new Proxy(Proxy.Kind.SOCKS, at.getHostString(), at.getPort(), "", "");
      case DIRECT -> Proxy.NONE;
    };
  }

  /// Java looks at the desktop only when told so before it looks for the first time.
  private static final class Desktop {
    static final ProxySelector SELECTOR = selector();

    private static ProxySelector selector() {
      if (System.getProperty("java.net.useSystemProxies") == null) {
        System.setProperty("java.net.useSystemProxies", "true");
      }
      ProxySelector found = ProxySelector.getDefault();
      return found == null ? ProxySelector.of(null) : found;
    }
  }
}
