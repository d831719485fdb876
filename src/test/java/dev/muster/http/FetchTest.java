package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.TransportEvent;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FetchTest {
  private final MockWebServer server = new MockWebServer();
  private final RunClock clock = RunClock.started();
  private final Fetcher fetcher = OkHttpFetcher.open(Session.DEFAULT, clock);

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private Watched get(String path) {
    return Watched.start(fetcher, Request.get(url(path)));
  }

  @Test
  void aGetTellsItsStatusAndItsBody() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).body("hello").build());
    Watched watched = get("/a");
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(watched.told()).containsExactly("connected", "ended");
    assertThat(watched.exchange.status()).isEqualTo(200);
    assertThat(watched.exchange.statusText()).isEqualTo("OK");
    assertThat(watched.exchange.protocol()).isEqualTo("http/1.1");
    assertThat(watched.exchange.received()).isEqualTo(5);
    assertThat(watched.exchange.contentLength()).isEqualTo(5);
    assertThat(watched.exchange.remoteAddress()).endsWith(":" + server.getPort());
    assertThat(new String(watched.details().body(), UTF_8)).isEqualTo("hello");
    assertThat(watched.details().unkept()).isNull();
  }

  @Test
  void anErrorStatusIsAResult() throws Exception {
    for (int status : new int[] {400, 401, 404, 407, 408, 421, 500, 503, 599}) {
      server.enqueue(new MockResponse.Builder().code(status).addHeader("Retry-After: 0").build());
      Watched watched = get("/" + status);
      assertThat(watched.outcome()).isEqualTo(new Succeeded(status));
      assertThat(watched.exchange.status()).isEqualTo(status);
    }
    assertThat(server.getRequestCount()).isEqualTo(9);
  }

  @Test
  void phasesCutTheWholeTimeWithoutGapOverAllRedirects() throws Exception {
    AtomicLong ticks = new AtomicLong();
    try (Fetcher ticking = OkHttpFetcher.open(Session.DEFAULT, ticks::incrementAndGet)) {
      server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/b").build());
      server.enqueue(new MockResponse.Builder().body("x".repeat(100_000)).build());
      Watched watched = Watched.start(ticking, Request.get(url("/")));
      watched.outcome();
      long sum = Arrays.stream(Phase.values()).mapToLong(p -> watched.exchange.nanos(p, 0)).sum();
      assertThat(sum).as("the end is the last look at the clock").isEqualTo(ticks.get());
      assertThat(watched.exchange.nanos(Phase.CONNECTING, 0)).isPositive();
      assertThat(watched.exchange.nanos(Phase.SENDING, 0)).isPositive();
      assertThat(watched.exchange.nanos(Phase.WAITING, 0)).isPositive();
      assertThat(watched.exchange.nanos(Phase.RECEIVING, 0)).isPositive();
      assertThat(watched.exchange.phase()).isEqualTo(Phase.RECEIVING);
    }
  }

  @Test
  void defaultHeadersGoOutUnlessNamed() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    get("/").outcome();
    RecordedRequest plain = server.takeRequest();
    assertThat(plain.getHeaders().get("User-Agent")).isEqualTo("Muster/0.1");
    assertThat(plain.getHeaders().get("Accept")).isEqualTo("*/*");
    assertThat(plain.getHeaders().get("Accept-Encoding")).isEqualTo("gzip, br, zstd");
    server.enqueue(new MockResponse.Builder().build());
    Request own =
        Requests.with(
            url("/"),
            new Header("user-agent", "me"),
            new Header("X-A", "1"),
            new Header("X-A", "2"));
    Watched.start(fetcher, own).outcome();
    RecordedRequest named = server.takeRequest();
    assertThat(named.getHeaders().values("User-Agent")).containsExactly("me");
    assertThat(named.getHeaders().values("X-A")).containsExactly("1", "2");
  }

  @Test
  void theSessionsHeadersGoOutUnlessTheRequestHasItsOwn() throws Exception {
    Session session =
        Session.DEFAULT.withHeaders(
            List.of(new Header("X-A", "session"), new Header("X-B", "session")));
    try (Fetcher with = OkHttpFetcher.open(session, clock)) {
      server.enqueue(new MockResponse.Builder().build());
      Watched.start(with, Requests.with(url("/"), new Header("x-a", "own"))).outcome();
      RecordedRequest sent = server.takeRequest();
      assertThat(sent.getHeaders().values("X-A")).containsExactly("own");
      assertThat(sent.getHeaders().values("X-B")).containsExactly("session");
    }
  }

  @Test
  void everyMethodGoesOut() throws Exception {
    for (String method :
        List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO")) {
      server.enqueue(new MockResponse.Builder().build());
      assertThat(Watched.start(fetcher, Requests.method(method, url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
      assertThat(server.takeRequest().getMethod()).isEqualTo(method);
    }
  }

  @Test
  void aBodyGoesOutWithItsType() throws Exception {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "QUERY")) {
      server.enqueue(new MockResponse.Builder().build());
      Watched watched = Watched.start(fetcher, Requests.sending(method, url("/"), "grüße"));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      RecordedRequest sent = server.takeRequest();
      assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("text/plain");
      assertThat(sent.getHeaders().get("Content-Length")).isEqualTo("7");
      assertThat(Objects.requireNonNull(sent.getBody()).utf8()).isEqualTo("grüße");
    }
  }

  @Test
  void credentialsOfTheUrlBecomeAHeader() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    Watched.start(fetcher, Request.get(url("/a").replace("://", "://me:p%40ss@"))).outcome();
    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getHeaders().get("Authorization"))
        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("me:p@ss".getBytes(UTF_8)));
    assertThat(sent.getTarget()).isEqualTo("/a");
  }

  @Test
  void aHeaderBeyondAsciiGoesOut() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    assertThat(
            Watched.start(fetcher, Requests.with(url("/"), new Header("X-A", "grüße"))).outcome())
        .isEqualTo(new Succeeded(200));
  }

  @Test
  void aSpaceInTheUrlIsEncodedAndAnInternationalHostIsPunycode() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    Watched.start(fetcher, Request.get(url("/") + "a b?c d=e")).outcome();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/a%20b?c%20d=e");
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Fetcher recording =
        new OkHttpFetcher(
            Session.DEFAULT,
            clock,
            new Network(
                host -> {
                  asked.add(host);
                  return List.of(InetAddress.getLoopbackAddress());
                },
                Network.SYSTEM.trust()))) {
      server.enqueue(new MockResponse.Builder().build());
      Watched watched =
          Watched.start(recording, Request.get("http://bücher.example:" + server.getPort() + "/"));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(asked).containsExactly("xn--bcher-kva.example");
      assertThat(watched.exchange.nanos(Phase.RESOLVING, 0)).isPositive();
    }
  }

  @Test
  void theNextAddressOfAHostIsTriedAndThePhasesStayWhole() throws Exception {
    InetAddress refusing = InetAddress.ofLiteral("127.9.9.9");
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    try (RawServer one =
            new RawServer(peer -> {
              peer.head();
              peer.ok("x");
            });
        Fetcher two =
            new OkHttpFetcher(
                Session.DEFAULT,
                clock,
                new Network(_ -> List.of(refusing, loopback), Network.SYSTEM.trust()))) {
      Watched watched = Watched.start(two, Request.get("http://two.example:" + one.port() + "/"));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(watched.exchange.remoteAddress()).isEqualTo("127.0.0.1:" + one.port());
      assertThat(watched.exchange.reused()).isFalse();
      assertThat(watched.exchange.connection()).isPositive();
      assertThat(watched.details().log())
          .filteredOn(note -> note.event() == TransportEvent.CONNECT_FAILED)
          .extracting(Exchange.Note::values)
          .containsExactly(List.of("127.9.9.9:" + one.port(), "ConnectException"));
      assertThat(two.connections().open()).isEqualTo(1);
    }
  }
}
