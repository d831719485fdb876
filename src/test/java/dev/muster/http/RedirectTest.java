package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange.Redirect;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectTest {
  private final MockWebServer server = new MockWebServer();
  private OkHttpFetcher fetcher = fetcher(Bounds.DEFAULT.maxRedirects());

  private static OkHttpFetcher fetcher(int maxRedirects) {
    Session base = Session.DEFAULT;
    Session session =
        base.withBounds(new Bounds(maxRedirects, 256_000, 1_000_000, 64_000, 1_000_000));
    return new OkHttpFetcher(
        session,
        RunClock.started(),
        new Network(_ -> List.of(InetAddress.getLoopbackAddress()), Network.SYSTEM.trust()));
  }

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
    return "http://127.0.0.1:" + server.getPort() + path;
  }

  private void redirects(int status, String location) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Location", location)
            .body("moved")
            .build());
  }

  private void answers() {
    server.enqueue(new MockResponse.Builder().body("here").build());
  }

  @Test
  void theChainIsKeptAndTheLastAnswerCounts() throws Exception {
    redirects(302, "/b");
    redirects(301, url("/c"));
    answers();
    Watched watched = Watched.start(fetcher, Request.get(url("/a")));
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(watched.exchange.redirects()).isEqualTo(2);
    assertThat(watched.exchange.finalUrl()).isEqualTo(url("/c"));
    assertThat(watched.exchange.received()).isEqualTo(4);
    assertThat(watched.details().redirects())
        .containsExactly(
            new Redirect(302, url("/a"), url("/b")), new Redirect(301, url("/b"), url("/c")));
    assertThat(watched.details().body()).asString().isEqualTo("here");
    assertThat(watched.told()).containsExactly("connected", "ended");
    assertThat(fetcher.connections().open()).as("one connection for all hops").isEqualTo(1);
  }

  @Test
  void withNoRedirectsAllowedTheRedirectIsTheResult() throws Exception {
    fetcher.close();
    fetcher = fetcher(0);
    redirects(302, "/b");
    Watched watched = Watched.start(fetcher, Request.get(url("/a")));
    assertThat(watched.outcome()).isEqualTo(new Succeeded(302));
    assertThat(watched.exchange.redirects()).isZero();
    assertThat(watched.details().body()).asString().isEqualTo("moved");
  }

  @Test
  void aRedirectWithoutLocationAnd304AreResults() throws Exception {
    server.enqueue(new MockResponse.Builder().code(302).build());
    assertThat(Watched.start(fetcher, Request.get(url("/"))).outcome())
        .isEqualTo(new Succeeded(302));
    server.enqueue(new MockResponse.Builder().code(304).addHeader("Location", "/b").build());
    assertThat(Watched.start(fetcher, Request.get(url("/"))).outcome())
        .isEqualTo(new Succeeded(304));
  }

  @Test
  void tooManyRedirectsFail() throws Exception {
    fetcher.close();
    fetcher = fetcher(3);
    for (int i = 1; i <= 4; i++) {
      redirects(302, "/" + i);
    }
    Watched watched = Watched.start(fetcher, Request.get(url("/0")));
    assertThat(watched.outcome())
        .isEqualTo(new Failed(FailureKind.REDIRECT, "more than 3 redirects"));
    assertThat(watched.exchange.redirects()).isEqualTo(3);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void aRedirectLoopIsCalledOne() throws Exception {
    for (int i = 0; i <= 20; i++) {
      redirects(302, i % 2 == 0 ? "/b" : "/a");
    }
    assertThat(Watched.start(fetcher, Request.get(url("/a"))).outcome())
        .isEqualTo(new Failed(FailureKind.REDIRECT, "redirect loop: more than 20 redirects"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/passwd | redirect to unsupported scheme file",
        "ftp://example.com/ | redirect to unsupported scheme ftp",
        "http://ex ample/ | redirect to an invalid URL",
      })
  void aRedirectToWhatCannotBeFetchedFails(String location, String reason) throws Exception {
    redirects(302, location);
    assertThat(Watched.start(fetcher, Request.get(url("/"))).outcome())
        .isEqualTo(new Failed(FailureKind.REDIRECT, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "301, POST, GET",
    "302, POST, GET",
    "303, POST, GET",
    "307, POST, POST",
    "308, POST, POST",
    "302, PUT, PUT",
    "303, PUT, GET",
    "307, PUT, PUT",
  })
  void methodAndBodyFollowTheRules(int status, String method, String second) throws Exception {
    redirects(status, "/b");
    answers();
    Outcome outcome = Watched.start(fetcher, Requests.sending(method, url("/a"), "data")).outcome();
    assertThat(outcome).isEqualTo(new Succeeded(200));
    server.takeRequest();
    RecordedRequest followed = server.takeRequest();
    assertThat(followed.getMethod()).isEqualTo(second);
    boolean body = !second.equals("GET");
    assertThat(followed.getBodySize()).isEqualTo(body ? 4 : 0);
    assertThat(followed.getHeaders().get("Content-Type")).isEqualTo(body ? "text/plain" : null);
  }

  @Test
  void secretsStayWithTheirHost() throws Exception {
    redirects(302, "/b");
    redirects(302, "http://other.example:" + server.getPort() + "/c");
    answers();
    Request request =
        Requests.with(
            url("/a"),
            new Header("Authorization", "secret"),
            new Header("Cookie", "a=b"),
            new Header("X-Plain", "y"));
    assertThat(Watched.start(fetcher, request).outcome()).isEqualTo(new Succeeded(200));
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("secret");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("secret");
    RecordedRequest elsewhere = server.takeRequest();
    assertThat(elsewhere.getHeaders().get("Host")).isEqualTo("other.example:" + server.getPort());
    assertThat(elsewhere.getHeaders().get("Authorization")).isNull();
    assertThat(elsewhere.getHeaders().get("Cookie")).isNull();
    assertThat(elsewhere.getHeaders().get("X-Plain")).isEqualTo("y");
  }

  @Test
  void aRedirectsOwnLongBodyIsNotWaitedFor() throws Exception {
    try (RawServer endless =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 302 Found\r\nLocation: " + url("/b") + "\r\n\r\n");
          while (true) {
            peer.say("x".repeat(10_000));
          }
        })) {
      answers();
      assertThat(Watched.start(fetcher, Request.get(endless.url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
      endless.awaitOpen(0);
    }
  }
}
