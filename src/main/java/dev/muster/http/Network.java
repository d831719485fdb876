package dev.muster.http;

import dev.muster.engine.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// What the transport takes from the world: names, whom to trust, and the ways through proxies.
///
/// @param trust asked for when the first https request comes, since reading the system's
///   certificates takes a while
/// @param proxies the system's proxy for a URL
record Network(Resolver resolver, Supplier<Trust> trust, Function<URI, Proxy> proxies) {
  static final Network SYSTEM =
      new Network(
          host -> List.of(InetAddress.getAllByName(host)),
          () -> SystemTrust.TRUST,
          SystemProxies.of(System.getenv()));

  /// Without a proxy.
  Network(Resolver resolver, Supplier<Trust> trust) {
    this(resolver, trust, _ -> Proxy.NONE);
  }

  /// Looks a host name up; may block for long.
  @FunctionalInterface
  interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  record Trust(SSLSocketFactory sockets, X509TrustManager manager) {}

  /// Java's certificate authorities and the system's, read once for the process.
  private static final class SystemTrust {
    static final Trust TRUST = read();

    private static Trust read() {
      OkHttpClient client = new OkHttpClient();
      X509TrustManager manager = client.x509TrustManager();
      if (manager == null) {
        throw new IllegalStateException("this Java has no certificate authorities");
      }
      return Trusted.system(manager);
    }
  }
}
