package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each trouble is its own value with its own short reason, and leaves nothing open.
final class FailureTest {
  private final Fetcher fetcher = new OkHttpFetcher(Session.DEFAULT, RunClock.started(), network());

  private static Network network() {
    return new Network(
        host -> {
          throw new UnknownHostException(host);
        },
        Network.SYSTEM.trust());
  }

  @AfterEach
  void close() {
    fetcher.close();
  }

  private Outcome get(String url) throws InterruptedException {
    return Watched.start(fetcher, Request.get(url)).outcome();
  }

  private Outcome against(RawServer.Talk talk) throws Exception {
    try (RawServer server = new RawServer(talk)) {
      Outcome outcome = get(server.url("/"));
      server.awaitOpen(0);
      return outcome;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python://example.com | UNSUPPORTED_SCHEME | unsupported scheme python",
        "mailto:someone@example.com | UNSUPPORTED_SCHEME | unsupported scheme mailto",
        "WS://example.com/ | UNSUPPORTED_SCHEME | unsupported scheme ws",
        "http://nope.example/ | UNKNOWN_HOST | unknown host nope.example",
        "http://ex ample.com/ | INVALID_URL | invalid host",
        "http:/// | INVALID_URL | no host",
        "http://example.com:99999/ | INVALID_URL | invalid port",
        "http://example.com:http/ | INVALID_URL | invalid port",
        "example.com/path | INVALID_URL | no http:// or https:// in front",
        "localhost:8000/path | INVALID_URL | no http:// or https:// in front",
      })
  void aUrlThatCannotBeFetchedSaysWhy(String url, FailureKind kind, String reason)
      throws Exception {
    Watched watched = Watched.start(fetcher, Request.get(url));
    assertThat(watched.outcome()).isEqualTo(new Failed(kind, reason));
    assertThat(watched.told()).containsExactly("ended");
  }

  @Test
  void aClosedPortRefuses() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(get("http://127.0.0.1:" + port + "/"))
        .isEqualTo(new Failed(FailureKind.REFUSED, "connection refused"));
  }

  /// Without a word read, the reset may hit the connect itself.
  @Test
  void aConnectThatIsResetAtOnceSaysSo() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(against(RawServer.Peer::reset))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
    }
  }

  @Test
  void aNetworkWithoutAWayThereIsUnreachable() throws Exception {
    assertThat(get("http://255.255.255.255:81/"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.UNREACHABLE));
  }

  @Test
  void aConnectionClosedWithoutAnAnswerIsAReset() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.close();
            }))
        .isEqualTo(new Failed(FailureKind.RESET, "connection closed without an answer"));
  }

  @Test
  void aResetSaysSo() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.reset();
            }))
        .isEqualTo(new Failed(FailureKind.RESET, "connection reset"));
  }

  @Test
  void aResetInTheBodySaysSo() throws Exception {
    AtomicReference<Watched> client = new AtomicReference<>();
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
          // A reset discards what the client has not read yet.
          Until.holds("three bytes read", () -> received(client) == 3);
          peer.reset();
        })) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      client.set(watched);
      assertThat(watched.outcome()).isEqualTo(new Failed(FailureKind.RESET, "connection reset"));
      assertThat(watched.exchange.status()).isEqualTo(200);
      server.awaitOpen(0);
    }
  }

  private static long received(AtomicReference<Watched> client) {
    Watched watched = client.get();
    return watched == null ? 0 : watched.exchange.received();
  }

  @Test
  void aShortBodySaysHowShort() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(512));
              peer.close();
            }))
        .isEqualTo(new Failed(FailureKind.TRUNCATED, "body ended after 512 of 1000 bytes"));
  }

  @Test
  void aShortChunkedBodyIsTruncatedToo() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
              peer.close();
            }))
        .isEqualTo(new Failed(FailureKind.TRUNCATED, "body ended after 3 bytes, before its end"));
  }

  @Test
  void chunkedGarbageBreaksTheRules() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n\r\n");
            }))
        .isEqualTo(new Failed(FailureKind.PROTOCOL, "the body breaks HTTP's rules"));
  }

  @Test
  void anAnswerThatIsNotHttpSaysSo() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("<html>\u001b[31mhello\r\n\r\n");
            }))
        .isEqualTo(new Failed(FailureKind.PROTOCOL, "the answer is not HTTP"));
  }

  @Test
  void headersWithoutEndAreTooLarge() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 10_000; i++) {
                peer.say("X-" + i + ": " + "y".repeat(100) + "\r\n");
              }
            }))
        .isEqualTo(new Failed(FailureKind.TOO_LARGE, "headers longer than 256 kB"));
  }

  @Test
  void aFloodOfInterimAnswersIsTooLarge() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              for (int i = 0; i < 100_000; i++) {
                peer.say("HTTP/1.1 100 Continue\r\n\r\n");
              }
            }))
        .isEqualTo(new Failed(FailureKind.TOO_LARGE, "headers longer than 256 kB"));
  }

  @Test
  void aBodyBehind204BreaksTheRules() throws Exception {
    assertThat(
            against(peer -> {
              peer.head();
              peer.say("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");
            }))
        .isEqualTo(new Failed(FailureKind.PROTOCOL, "the body breaks HTTP's rules"));
  }

  @Test
  void aGapLongerThanTheReadLimitTimesOut() throws Exception {
    Duration limit = Duration.ofMillis(150);
    Timeouts read = new Timeouts(null, null, limit);
    for (String said :
        List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", "HTTP/1.1 2")) {
      try (RawServer server =
          new RawServer(peer -> {
            peer.head();
            peer.say(said);
          })) {
        Watched watched = Watched.start(fetcher, Request.get(server.url("/")).withTimeouts(read));
        assertThat(watched.outcome()).isEqualTo(new TimedOut(TimeoutClock.READ, limit));
        server.awaitOpen(0);
      }
    }
  }

  @Test
  void aSlowBodyWithShortGapsDoesNotTimeOut() throws Exception {
    Timeouts limits = new Timeouts(null, null, Duration.ofSeconds(1));
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
          long start = System.nanoTime();
          for (int i = 1; i <= 4; i++) {
            long due = start + i * 400_000_000L;
            Until.holds("time goes by", () -> System.nanoTime() >= due);
            peer.say("x");
          }
        })) {
      assertThat(
              Watched.start(fetcher, Request.get(server.url("/")).withTimeouts(limits)).outcome())
          .isEqualTo(new Succeeded(200));
    }
  }

  @Test
  void whatCannotBeSentSaysWhy() throws Exception {
    assertThat(sent("GET", new Request.Body(new byte[1], null), List.of()))
        .isEqualTo(new Failed(FailureKind.OTHER, "GET can't carry a body here; use POST or QUERY"));
    assertThat(sent("GET /\r\nX: y", null, List.of()))
        .isEqualTo(new Failed(FailureKind.OTHER, "method has a character that can't be sent"));
    assertThat(sent("GET", null, List.of(new Header("X", "a\r\nY: b"))))
        .isEqualTo(new Failed(FailureKind.OTHER, "a header has a character that can't be sent"));
    assertThat(sent("GET", null, List.of(new Header("X Y", "a"))))
        .isEqualTo(new Failed(FailureKind.OTHER, "a header has a character that can't be sent"));
  }

  private Outcome sent(String method, Request.@Nullable Body body, List<Header> headers)
      throws InterruptedException {
    Request request =
        new Request(
            method,
            "http://127.0.0.1:1/",
            headers,
            body,
            Timeouts.NONE,
            Duration.ZERO,
            false,
            Retries.AS_SESSION,
            0);
    return Watched.start(fetcher, request).outcome();
  }

  @Test
  void aBugInTheTransportStillGivesOneEndAndIsReportedLoudly() throws Exception {
    AtomicReference<Throwable> reported = new AtomicReference<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> reported.set(bug));
    StackOverflowError bug = new StackOverflowError("a test's own");
    try (OkHttpFetcher buggy =
        new OkHttpFetcher(
            Session.DEFAULT,
            RunClock.started(),
            new Network(
                Network.SYSTEM.resolver(),
                () -> {
                  throw bug;
                }))) {
      Watched watched = Watched.start(buggy, Request.get("https://127.0.0.1:1/"));
      assertThat(watched.outcome())
          .isEqualTo(new Failed(FailureKind.OTHER, "Muster has a bug here; the log says more"));
      Until.holds("the bug is reported", () -> bug.equals(reported.get()));
      assertThat(watched.told()).containsExactly("ended");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void afterTheEndTheExchangeStandsStill() throws Exception {
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.close();
        })) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      watched.outcome();
      Exchange exchange = watched.exchange;
      long before = exchange.nanos(exchange.phase(), 0);
      assertThat(exchange.nanos(exchange.phase(), Long.MAX_VALUE)).isEqualTo(before);
    }
  }
}
