package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is kept of a request to look at, and where that ends.
final class KeptTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static OkHttpFetcher keeping(int bodyBytes, long allBytes) {
    Session session =
        Session.DEFAULT.withBounds(new Bounds(20, 256_000, 1_000_000, bodyBytes, allBytes));
    return new OkHttpFetcher(session, RunClock.started(), Network.SYSTEM);
  }

  private Watched get(OkHttpFetcher fetcher, int bodyBytes) throws InterruptedException {
    server.enqueue(
        new MockResponse.Builder().addHeader("X-A", "b").body("x".repeat(bodyBytes)).build());
    Watched watched = Watched.start(fetcher, Request.get(server.url("/").toString()));
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    return watched;
  }

  @Test
  void headersAreKeptAsSentAndAsReceived() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      Exchange.Details details = get(fetcher, 10).details();
      assertThat(details.requestHeaders())
          .contains(
              new Header("Host", server.getHostName() + ":" + server.getPort()),
              new Header("User-Agent", "Muster/0.1"));
      assertThat(details.responseHeaders())
          .containsExactly(new Header("X-A", "b"), new Header("Content-Length", "10"));
      assertThat(details.tls()).isNull();
      assertThat(details.note()).isNull();
    }
  }

  /// The server reads the request and says nothing.
  @Test
  void whatWasSentCanBeSeenWhileTheAnswerIsAwaited() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/").toString()));
      Until.holds("sent", () -> watched.exchange.phase() == Phase.WAITING);
      Exchange.Details details = Objects.requireNonNull(watched.exchange.detailsSoFar());
      assertThat(details.log()).isNotEmpty();
      assertThat(details.requestHeaders()).extracting(Header::name).contains("Host");
      assertThat(watched.exchange.details()).as("nothing for all rows' filters").isNull();
      watched.abort();
      watched.outcome();
      assertThat(watched.exchange.detailsSoFar()).isEqualTo(watched.exchange.details());
    }
  }

  @Test
  void theLogTellsTheTransportsStoryInOrder() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      List<Exchange.Note> log = get(fetcher, 10).details().log();
      assertThat(log)
          .extracting(Exchange.Note::text)
          .containsSubsequence(
              "request headers sent",
              "response headers received, status 200",
              "response body received, 10 B",
              "connection released");
      assertThat(log).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
    }
  }

  @Test
  void theLogEndsAtItsLimitAndSaysSo() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      for (int i = 0; i < 20; i++) {
        server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/" + i).build());
      }
      List<Exchange.Note> log = get(fetcher, 1).details().log();
      assertThat(log).hasSize(64);
      assertThat(log.getLast().text()).isEqualTo("… (more than is kept)");
    }
  }

  @Test
  void withNothingToKeepThereAreNoDetails() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 0)) {
      assertThat(get(fetcher, 10).exchange.details()).isNull();
    }
  }

  @Test
  void theRunsLimitHoldsForAllRequestsTogetherAndIsSaid() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 3_000)) {
      assertThat(get(fetcher, 1_000).details().body()).hasSize(1_000);
      int kept = 0;
      for (int i = 0; i < 5; i++) {
        kept += get(fetcher, 1_000).details().body().length;
      }
      assertThat(kept).isLessThanOrEqualTo(2_000);
      Exchange.Details last = get(fetcher, 1_000).details();
      assertThat(last.body()).isEmpty();
      assertThat(last.responseHeaders()).isEmpty();
      assertThat(last.bodyBytes()).isEqualTo(1_000);
      assertThat(last.note())
          .isEqualTo(
              "Not everything is kept: the run's limit of 3 kB for all bodies and headers is"
                  + " reached.");
    }
  }

  @Test
  void aStreamsBodyCanBeSeenWhileItComes() throws Exception {
    Semaphore more = new Semaphore(0);
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000);
        RawServer drip =
            new RawServer(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 OK\r\nX-A: b\r\n\r\nfirst");
              more.acquire();
              peer.say("second");
              peer.close();
            })) {
      Watched watched = Watched.start(fetcher, Request.get(drip.url("/")));
      Until.holds("its beginning", () -> shown(watched).equals("first"));
      assertThat(watched.details().responseHeaders()).containsExactly(new Header("X-A", "b"));
      more.release();
      watched.outcome();
      assertThat(shown(watched)).isEqualTo("firstsecond");
    }
  }

  private static String shown(Watched watched) {
    Exchange.Details details = watched.exchange.details();
    return details == null ? "" : new String(details.body(), StandardCharsets.UTF_8);
  }

  @Test
  void sizesAreDecimalWithOneDigitBelowAHundred() {
    assertThat(
            List.of(0L, 999L, 1_000L, 64_000L, 1_234L, 99_960L, 999_960L, 10_000_000_000L).stream()
                .map(Sizes::decimal))
        .containsExactly("0 B", "999 B", "1 kB", "64 kB", "1.2 kB", "100 kB", "1.0 MB", "10 GB");
  }
}
