package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Hosts that only the proxy knows: who asks for their addresses gets none.
final class ProxyTest {
  private static final String HOST = "only.the.proxy.knows.example";

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void close() {
    server.close();
  }

  private static Network network() {
    return new Network(ProxyTest::loopbackAlone, Certified.LOCALHOST.network().trust());
  }

  private static List<InetAddress> loopbackAlone(String host) throws UnknownHostException {
    if (host.equals("proxy.example")) {
      return List.of(InetAddress.getLoopbackAddress());
    }
    throw new UnknownHostException(host);
  }

  private static Proxy proxy(Proxy.Kind kind, LoopbackProxy there) {
    return new Proxy(kind, "proxy.example", there.port(), "", "");
  }

  private static OkHttpFetcher fetcher(Proxy proxy) {
    return new OkHttpFetcher(Session.DEFAULT.withProxy(proxy), RunClock.started(), network());
  }

  private static Outcome get(Proxy proxy, String url) throws InterruptedException {
    try (OkHttpFetcher fetcher = fetcher(proxy)) {
      return Watched.start(fetcher, Request.get(url)).outcome();
    }
  }

  private void serve(int answers) throws Exception {
    server.start();
    for (int i = 0; i < answers; i++) {
      server.enqueue(new MockResponse.Builder().body("hello").build());
    }
  }

  @Test
  void anHttpProxyIsAskedForTheWholeUrl() throws Exception {
    serve(1);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort())) {
      assertThat(get(proxy(Proxy.Kind.HTTP, there), "http://" + HOST + "/a"))
          .isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly("GET http://" + HOST + "/a HTTP/1.1");
    }
  }

  @Test
  void httpsGoesThroughAnHttpProxysTunnel() throws Exception {
    server.useHttps(Certified.LOCALHOST.serverSockets());
    serve(1);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort())) {
      assertThat(get(proxy(Proxy.Kind.HTTP, there), "https://localhost/a"))
          .isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly("CONNECT localhost:443 HTTP/1.1");
    }
  }

  @Test
  void anHttpProxyIsToldItsUserAndTheServerIsNot() throws Exception {
    server.useHttps(Certified.LOCALHOST.serverSockets());
    serve(1);
    try (LoopbackProxy there =
        new LoopbackProxy(server.getPort(), Credentials.basic("me", "pw"), 0)) {
      Proxy known = new Proxy(Proxy.Kind.HTTP, "proxy.example", there.port(), "me", "pw");
      assertThat(get(known, "https://localhost/a")).isEqualTo(new Succeeded(200));
      assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void aPlainRequestTellsTheProxysUserToo() throws Exception {
    serve(1);
    try (LoopbackProxy there =
        new LoopbackProxy(server.getPort(), Credentials.basic("me", "pw"), 0)) {
      Proxy known = new Proxy(Proxy.Kind.HTTP, "proxy.example", there.port(), "me", "pw");
      assertThat(get(known, "http://" + HOST + "/")).isEqualTo(new Succeeded(200));
    }
  }

  @Test
  void aProxyThatOpensNoTunnelIsNamed() throws Exception {
    serve(0);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort(), "something", 0)) {
      assertThat(get(proxy(Proxy.Kind.HTTP, there), "https://localhost/"))
          .isEqualTo(new Failed(FailureKind.OTHER, "the proxy opens no tunnel to localhost"));
    }
  }

  @Test
  void aSocksProxyLooksTheNameUp() throws Exception {
    serve(2);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort());
        OkHttpFetcher fetcher = fetcher(proxy(Proxy.Kind.SOCKS, there))) {
      Watched first = Watched.start(fetcher, Request.get("http://" + HOST + "/a"));
      assertThat(first.outcome()).isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly(HOST + ":80");
      assertThat(first.exchange.remoteAddress()).isEqualTo(HOST + ":80");
      assertThat(first.exchange.reused()).isFalse();
      Watched second = Watched.start(fetcher, Request.get("http://" + HOST + "/b"));
      assertThat(second.outcome()).isEqualTo(new Succeeded(200));
      assertThat(second.exchange.reused()).isTrue();
      assertThat(fetcher.connections().open()).isEqualTo(1);
    }
  }

  @Test
  void tlsGoesThroughASocksProxyThatAsksForAUser() throws Exception {
    server.useHttps(Certified.LOCALHOST.serverSockets());
    serve(1);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort(), "me:pw", 0)) {
      Proxy known = new Proxy(Proxy.Kind.SOCKS, "proxy.example", there.port(), "me", "pw");
      assertThat(get(known, "https://localhost/")).isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly("localhost:443");
    }
  }

  @Test
  void anAddressIsHandedToASocksProxyAsItIs() throws Exception {
    serve(1);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort())) {
      assertThat(get(proxy(Proxy.Kind.SOCKS, there), "http://192.0.2.1:81/"))
          .isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly("/192.0.2.1:81");
    }
  }

  @Test
  void whatASocksProxyRefusesIsSaid() throws Exception {
    serve(0);
    refused(2, FailureKind.OTHER, "the SOCKS proxy doesn't allow this host");
    refused(4, FailureKind.UNREACHABLE, "host unreachable for the SOCKS proxy");
    refused(5, FailureKind.REFUSED, "connection refused (said the SOCKS proxy)");
  }

  private void refused(int reply, FailureKind kind, String reason) throws Exception {
    try (LoopbackProxy there = new LoopbackProxy(server.getPort(), "", reply)) {
      assertThat(get(proxy(Proxy.Kind.SOCKS, there), "http://" + HOST + "/"))
          .isEqualTo(new Failed(kind, reason));
    }
  }

  @Test
  void aWrongPasswordIsSaid() throws Exception {
    serve(0);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort(), "me:pw", 0)) {
      Proxy wrong = new Proxy(Proxy.Kind.SOCKS, "proxy.example", there.port(), "me", "no");
      assertThat(get(wrong, "http://" + HOST + "/"))
          .isEqualTo(new Failed(FailureKind.OTHER, "the proxy refuses the user or the password"));
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws Exception {
    int free;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = closed.getLocalPort();
    }
    for (Proxy.Kind kind : List.of(Proxy.Kind.HTTP, Proxy.Kind.SOCKS)) {
      assertThat(get(new Proxy(kind, "proxy.example", free, "", ""), "http://" + HOST + "/"))
          .isEqualTo(
              new Failed(
                  FailureKind.REFUSED, "connection refused by the proxy proxy.example:" + free));
      assertThat(get(new Proxy(kind, "no.example", free, "", ""), "http://" + HOST + "/"))
          .isEqualTo(new Failed(FailureKind.UNKNOWN_HOST, "unknown host no.example"));
    }
  }

  @Test
  void aSilentSocksProxyHoldsNoCancelledRequest() throws Exception {
    try (RawServer silent = new RawServer(RawServer.Peer::awaitClose);
        OkHttpFetcher fetcher =
            fetcher(new Proxy(Proxy.Kind.SOCKS, "proxy.example", silent.port(), "", ""))) {
      Watched watched = Watched.start(fetcher, Request.get("http://" + HOST + "/"));
      silent.awaitOpen(1);
      watched.abort();
      assertThat(watched.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
      silent.awaitOpen(0);
    }
  }

  @Test
  void theSystemsProxyIsTakenButNotForTheLoopback() throws Exception {
    serve(2);
    try (LoopbackProxy there = new LoopbackProxy(server.getPort())) {
      Network base = network();
      Network system =
          new Network(
              host ->
                  host.equals("localhost")
                      ? List.of(InetAddress.getLoopbackAddress())
                      : base.resolver().addresses(host),
              base.trust(),
              SystemProxies.of(Map.of("all_proxy", "socks5://proxy.example:" + there.port())));
      try (OkHttpFetcher fetcher = new OkHttpFetcher(Session.DEFAULT, RunClock.started(), system)) {
        assertThat(Watched.start(fetcher, Request.get("http://" + HOST + "/")).outcome())
            .isEqualTo(new Succeeded(200));
        assertThat(there.asked).containsExactly(HOST + ":80");
        assertThat(
                Watched.start(fetcher, Request.get("http://localhost:" + server.getPort() + "/"))
                    .outcome())
            .isEqualTo(new Succeeded(200));
        assertThat(there.asked).hasSize(1);
      }
    }
  }

  @Test
  void anExtraCertificateIsTrustedAndOneRunMayTrustAnyone() throws Exception {
    server.useHttps(Certified.SELF_SIGNED.serverSockets());
    serve(1);
    Session insecure = Session.DEFAULT.withTrust(Session.DEFAULT.trust().withInsecure(true));
    try (OkHttpFetcher fetcher =
        new OkHttpFetcher(insecure, RunClock.started(), Certified.OTHER_HOST.network())) {
      assertThat(
              Watched.start(fetcher, Request.get("https://localhost:" + server.getPort()))
                  .outcome())
          .isEqualTo(new Succeeded(200));
      assertThat(Objects.requireNonNull(server.takeRequest()).getMethod()).isEqualTo("GET");
    }
  }
}
