package dev.muster.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// What the transport takes from the world: names, and whom to trust.
///
/// @param trust asked for when the first https request comes, since reading the system's
///   certificates takes a while
record Network(Resolver resolver, Supplier<Trust> trust) {
  static final Network SYSTEM =
      new Network(host -> List.of(InetAddress.getAllByName(host)), () -> SystemTrust.TRUST);

  /// Looks a host name up; may block for long.
  @FunctionalInterface
  interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  record Trust(SSLSocketFactory sockets, X509TrustManager manager) {}

  /// The system's certificate authorities, read once for the process.
  private static final class SystemTrust {
    static final Trust TRUST = read();

    private static Trust read() {
      OkHttpClient client = new OkHttpClient();
      X509TrustManager manager = client.x509TrustManager();
      if (manager == null) {
        throw new IllegalStateException("this Java has no certificate authorities");
      }
      return new Trust(client.sslSocketFactory(), manager);
    }
  }
}
