package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Terms;
import dev.muster.engine.Way;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests of one run that go different ways.
final class WayTest {
  private static final Way INSECURE = Way.AS_SESSION.withInsecure(true);

  private final MockWebServer server = new MockWebServer();
  private final OkHttpFetcher fetcher =
      new OkHttpFetcher(
          Session.DEFAULT.withProxy(Proxy.NONE), RunClock.started(), Certified.LOCALHOST.network());

  @BeforeEach
  void answerTwice() {
    server.enqueue(new MockResponse.Builder().body("one").build());
    server.enqueue(new MockResponse.Builder().body("two").build());
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private Watched get(String url, Way way) {
    return Watched.start(fetcher, Request.get(url).withTerms(Terms.NONE.withWay(way)));
  }

  @Test
  void onlyTheRequestThatSaysSoTakesAnyCertificate() throws Exception {
    server.useHttps(Certified.SELF_SIGNED.serverSockets());
    server.start();
    String url = "https://localhost:" + server.getPort() + "/";
    assertThat(get(url, INSECURE).outcome()).isEqualTo(new Succeeded(200));
    assertThat(get(url, Way.AS_SESSION).outcome())
        .isEqualTo(
            new Failed(
                FailureKind.CERTIFICATE, "certificate self-signed or from an unknown authority"));
  }

  @Test
  void onlyTheRequestThatNamesAProxyGoesThroughIt() throws Exception {
    server.start();
    String url = "http://localhost:" + server.getPort() + "/";
    try (LoopbackProxy there = new LoopbackProxy(server.getPort())) {
      Proxy proxy = new Proxy(Proxy.Kind.HTTP, "localhost", there.port(), "", "");
      Watched through = get(url, Way.AS_SESSION.withProxy(proxy));
      assertThat(through.outcome()).isEqualTo(new Succeeded(200));
      assertThat(there.asked).containsExactly("GET " + url + " HTTP/1.1");
      Watched straight = get(url, Way.AS_SESSION);
      assertThat(straight.outcome()).isEqualTo(new Succeeded(200));
      assertThat(there.asked).hasSize(1);
      assertThat(straight.exchange.connection())
          .as("connections are numbered together")
          .isNotEqualTo(through.exchange.connection());
      assertThat(fetcher.connections().open()).isEqualTo(2);
    }
  }

  @Test
  void theSameWayFindsItsConnectionAgain() throws Exception {
    server.useHttps(Certified.SELF_SIGNED.serverSockets());
    server.start();
    String url = "https://localhost:" + server.getPort() + "/";
    assertThat(get(url, INSECURE).outcome()).isEqualTo(new Succeeded(200));
    Watched again = get(url, INSECURE);
    assertThat(again.outcome()).isEqualTo(new Succeeded(200));
    assertThat(again.exchange.reused()).isTrue();
  }

  @Test
  void closingTheRunClosesEveryWay() throws Exception {
    server.useHttps(Certified.SELF_SIGNED.serverSockets());
    server.start();
    assertThat(get("https://localhost:" + server.getPort() + "/", INSECURE).outcome())
        .isEqualTo(new Succeeded(200));
    fetcher.close();
    assertThat(fetcher.connections().open()).isZero();
  }
}
