package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Tls;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.internal.http2.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TlsTest {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpFetcher fetcher =
      new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Certified.LOCALHOST.network());

  private void serve(Certified certified) throws Exception {
    server.useHttps(certified.serverSockets());
    server.start();
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private Watched get(String path) {
    return Watched.start(fetcher, Request.get("https://localhost:" + server.getPort() + path));
  }

  @Test
  void http2IsSpokenAndItsCertificateIsKept() throws Exception {
    serve(Certified.LOCALHOST);
    server.enqueue(new MockResponse.Builder().body("hello").build());
    Watched watched = get("/");
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(watched.exchange.protocol()).isEqualTo("h2");
    Tls tls = Objects.requireNonNull(watched.details().tls());
    assertThat(tls.version()).isEqualTo("TLSv1.3");
    assertThat(tls.cipher()).startsWith("TLS_");
    assertThat(tls.certificates()).hasSize(2);
    Exchange.Certificate own = tls.certificates().getFirst();
    assertThat(own.subject()).isEqualTo("CN=localhost");
    assertThat(own.issuer()).isEqualTo("CN=Muster's test authority");
    assertThat(own.from()).isBefore(own.to());
    assertThat(watched.exchange.nanos(Phase.SECURING, 0)).isPositive();
  }

  @Test
  void http1IsSpokenWhereTheServerOffersNoMore() throws Exception {
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    serve(Certified.LOCALHOST);
    server.enqueue(new MockResponse.Builder().body("hello").build());
    Watched watched = get("/");
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(watched.exchange.protocol()).isEqualTo("http/1.1");
  }

  @Test
  void manyRequestsShareOneHttp2Connection() throws Exception {
    serve(Certified.LOCALHOST);
    server.setDispatcher(always(new MockResponse.Builder().body("x").build()));
    assertThat(get("/first").outcome()).isEqualTo(new Succeeded(200));
    List<Watched> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(get("/" + i));
    }
    for (Watched watched : all) {
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(watched.exchange.reused()).isTrue();
      assertThat(watched.exchange.connection()).isEqualTo(all.getFirst().exchange.connection());
    }
    assertThat(fetcher.connections().open()).isEqualTo(1);
    assertThat(fetcher.connections().reused()).isEqualTo(50);
  }

  private static Dispatcher always(MockResponse response) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return response;
      }
    };
  }

  @Test
  void anAbortedHttp2RequestLeavesTheOthersTheirConnection() throws Exception {
    serve(Certified.LOCALHOST);
    server.enqueue(new MockResponse.Builder().body("x").build());
    get("/").outcome();
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Watched stalled = get("/stalled");
    server.takeRequest();
    server.takeRequest();
    Until.holds("it waits", () -> stalled.exchange.phase() == Phase.WAITING);
    stalled.abort();
    assertThat(stalled.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
    server.enqueue(new MockResponse.Builder().body("x").build());
    Watched next = get("/next");
    assertThat(next.outcome()).isEqualTo(new Succeeded(200));
    assertThat(next.exchange.connection()).isEqualTo(stalled.exchange.connection());
  }

  @Test
  void theReadLimitHoldsOverHttp2() throws Exception {
    serve(Certified.LOCALHOST);
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Duration limit = Duration.ofMillis(200);
    Request request =
        Request.get("https://localhost:" + server.getPort() + "/")
            .withTimeouts(new Timeouts(null, null, limit));
    assertThat(Watched.start(fetcher, request).outcome())
        .isEqualTo(new TimedOut(TimeoutClock.READ, limit));
  }

  @Test
  void aRefusedStreamIsSentAgain() throws Exception {
    serve(Certified.LOCALHOST);
    server.enqueue(
        new MockResponse.Builder()
            .onRequestStart(new SocketEffect.CloseStream(ErrorCode.REFUSED_STREAM.getHttpCode()))
            .build());
    server.enqueue(new MockResponse.Builder().body("x").build());
    assertThat(
            Watched.start(
                    fetcher,
                    Requests.sending("POST", "https://localhost:" + server.getPort() + "/", "x"))
                .outcome())
        .isEqualTo(new Succeeded(200));
    assertThat(fetcher.repeated()).isEqualTo(1);
  }

  @Test
  void aResetStreamSaysSo() throws Exception {
    serve(Certified.LOCALHOST);
    server.enqueue(
        new MockResponse.Builder()
            .onRequestStart(new SocketEffect.CloseStream(ErrorCode.INTERNAL_ERROR.getHttpCode()))
            .build());
    assertThat(get("/").outcome())
        .isEqualTo(new Failed(FailureKind.RESET, "stream reset: INTERNAL_ERROR"));
  }

  @Test
  void aBadCertificateSaysWhatIsBad() throws Exception {
    refused(Certified.EXPIRED, "certificate expired");
    refused(Certified.TOO_EARLY, "certificate not valid yet");
    refused(Certified.OTHER_HOST, "certificate is not for localhost");
    refused(Certified.SELF_SIGNED, "certificate self-signed or from an unknown authority");
  }

  private void refused(Certified certified, String reason) throws Exception {
    try (MockWebServer bad = new MockWebServer()) {
      bad.useHttps(certified.serverSockets());
      bad.start();
      Outcome outcome =
          Watched.start(fetcher, Request.get("https://localhost:" + bad.getPort() + "/")).outcome();
      assertThat(outcome).isEqualTo(new Failed(FailureKind.CERTIFICATE, reason));
      assertThat(fetcher.connections().open()).isZero();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsSaysSo() throws Exception {
    try (RawServer plain = new RawServer(peer -> peer.say("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
      Outcome outcome =
          Watched.start(fetcher, Request.get("https://localhost:" + plain.port() + "/")).outcome();
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.TLS));
      plain.awaitOpen(0);
    }
  }

  @Test
  void aConnectionClosedOrResetInTheHandshakeIsAReset() throws Exception {
    for (RawServer.Talk talk :
        List.<RawServer.Talk>of(RawServer.Peer::close, RawServer.Peer::reset)) {
      try (RawServer rude = new RawServer(talk)) {
        Outcome outcome =
            Watched.start(fetcher, Request.get("https://localhost:" + rude.port() + "/")).outcome();
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
      }
    }
  }
}
