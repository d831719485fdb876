package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
    assertThat(watched.details().note()).isNull();
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
  void phasesCutTheWholeTimeWithoutGap() throws Exception {
    server.enqueue(new MockResponse.Builder().body("x".repeat(100_000)).build());
    Watched watched = get("/");
    watched.outcome();
    long now = clock.nanos();
    long sum = Arrays.stream(Phase.values()).mapToLong(p -> watched.exchange.nanos(p, now)).sum();
    assertThat(sum).isLessThan(now).isPositive();
    assertThat(watched.exchange.nanos(Phase.CONNECTING, now)).isPositive();
    assertThat(watched.exchange.nanos(Phase.WAITING, now)).isPositive();
    assertThat(watched.exchange.nanos(Phase.RECEIVING, now)).isPositive();
    assertThat(watched.exchange.phase()).isEqualTo(Phase.RECEIVING);
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
        new Request(
            "GET",
            url("/"),
            List.of(new Header("user-agent", "me"), new Header("X-A", "1"), new Header("X-A", "2")),
            null,
            Timeouts.NONE,
            Duration.ZERO,
            false,
            Retries.AS_SESSION,
            0);
    Watched.start(fetcher, own).outcome();
    RecordedRequest named = server.takeRequest();
    assertThat(named.getHeaders().values("User-Agent")).containsExactly("me");
    assertThat(named.getHeaders().values("X-A")).containsExactly("1", "2");
  }
}
