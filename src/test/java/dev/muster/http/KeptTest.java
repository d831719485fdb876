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
import dev.muster.engine.TransportEvent;
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
      assertThat(details.unkept()).isNull();
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
          .extracting(Exchange.Note::event)
          .containsSubsequence(
              TransportEvent.CALL_START,
              TransportEvent.REQUEST_HEADERS_END,
              TransportEvent.RESPONSE_HEADERS_END,
              TransportEvent.RESPONSE_BODY_END,
              TransportEvent.CONNECTION_RELEASED);
      assertThat(values(log, TransportEvent.RESPONSE_HEADERS_END)).containsExactly("200");
      assertThat(values(log, TransportEvent.RESPONSE_BODY_END)).containsExactly("10 B");
      assertThat(log).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
    }
  }

  @Test
  void theLogBeginsWithTheWholeUrlButForItsSecrets() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      server.enqueue(new MockResponse.Builder().body("x").build());
      String url = "http://127.0.0.1:" + server.getPort() + "/find?q=a%20b&page=2";
      Watched watched = Watched.start(fetcher, Request.get(url.replace("//", "//me:secret@")));
      watched.outcome();
      assertThat(values(watched.details().log(), TransportEvent.CALL_START))
          .containsExactly("GET", url);
    }
  }

  @Test
  void theLogHasNoSecretOfARedirectsUrl() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      String url = "http://me:secret@127.0.0.1:" + server.getPort() + "/next";
      server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", url).build());
      server.enqueue(new MockResponse.Builder().body("x").build());
      assertThat(get(fetcher, 1).details().log())
          .filteredOn(note -> note.event() == TransportEvent.CALL_START)
          .hasSize(2)
          .allSatisfy(note -> assertThat(note.values()).noneMatch(each -> each.contains("secret")));
    }
  }

  private static List<String> values(List<Exchange.Note> log, TransportEvent event) {
    return log.stream().filter(note -> note.event() == event).findFirst().orElseThrow().values();
  }

  @Test
  void theLogEndsAtItsLimitAndSaysSo() throws Exception {
    try (OkHttpFetcher fetcher = keeping(1_000, 100_000)) {
      for (int i = 0; i < 20; i++) {
        server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/" + i).build());
      }
      List<Exchange.Note> log = get(fetcher, 1).details().log();
      assertThat(log).hasSize(64);
      assertThat(log.getLast().event()).isEqualTo(TransportEvent.MORE);
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
      assertThat(last.unkept()).isEqualTo(new Exchange.Unkept(true, 3_000));
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
}
