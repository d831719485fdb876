package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Servers that lie about who they are, lead astray, hang up, or die and come back.
final class HostileNetworkTest {
  private static void refused(Certified certified, String reason) throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::head, certified.http2ServerSocket());
        Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network())) {
      assertThat(besieged.get("https://localhost:" + server.port() + "/"))
          .isEqualTo(new Failed(FailureKind.CERTIFICATE, reason));
      server.awaitOpen(0);
    }
  }

  @Test
  void aCertificateThatIsNotGoodSaysWhy() throws Exception {
    refused(Certified.EXPIRED, "certificate expired");
    refused(Certified.SELF_SIGNED, "certificate self-signed or from an unknown authority");
    refused(Certified.OTHER_HOST, "certificate is not for localhost");
  }

  @Test
  void aHandshakeThatIsCutOrIsNoneSaysSo() throws Exception {
    Failed cut = new Failed(FailureKind.RESET, "connection closed in the TLS handshake");
    try (Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network())) {
      assertThat(handshake(besieged, RawServer.Peer::close)).isEqualTo(cut);
      assertThat(
              handshake(
                  besieged,
                  peer -> {
                    peer.read(5);
                    peer.reset();
                  }))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
      assertThat(handshake(besieged, peer -> peer.forever("no TLS at all ".getBytes(UTF_8))))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.TLS));
    }
  }

  private static Outcome handshake(Besieged besieged, RawServer.Talk talk) throws Exception {
    try (RawServer server = new RawServer(talk)) {
      Outcome outcome = besieged.get("https://localhost:" + server.port() + "/");
      server.awaitOpen(0);
      return outcome;
    }
  }

  @Test
  void aResetUnderTlsSaysSo() throws Exception {
    try (RawServer server =
            new RawServer(
                peer -> {
                  Frames frames = Frames.greeted(peer);
                  frames.request();
                  peer.reset();
                },
                Certified.LOCALHOST.http2ServerSocket());
        Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network())) {
      assertThat(besieged.get("https://localhost:" + server.port() + "/"))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
      server.awaitOpen(0);
    }
  }

  /// OkHttp's own thread may see the reset first, and close the connection under the request.
  @Test
  void aResetUnderTlsSaysSoWhoeverSeesItFirst() throws Exception {
    try (RawServer server =
            new RawServer(
                peer -> {
                  Frames.greeted(peer).request();
                  peer.reset();
                },
                Certified.LOCALHOST.http2ServerSocket());
        Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network())) {
      for (int i = 0; i < 150; i++) {
        assertThat(
                besieged
                    .ended(
                        Requests.sending(
                            "PUT",
                            "https://localhost:" + server.port() + "/",
                            "x".repeat(1 << (i % 20))))
                    .outcome())
            .isInstanceOfSatisfying(
                Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
      }
      server.awaitOpen(0);
    }
  }

  private static RawServer.Talk redirecting(String location) {
    return peer -> {
      while (true) {
        peer.head();
        peer.say("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n");
      }
    };
  }

  @Test
  void redirectsThatLeadNowhereSaySo() throws Exception {
    try (Besieged besieged = new Besieged();
        RawServer loop = new RawServer(redirecting("/"));
        RawServer file = new RawServer(redirecting("file:///etc/passwd"));
        RawServer far = new RawServer(redirecting("/" + "x".repeat(100_000)))) {
      assertThat(besieged.get(loop.url("/")))
          .isEqualTo(new Failed(FailureKind.REDIRECT, "redirect loop: more than 20 redirects"));
      assertThat(besieged.get(file.url("/")))
          .isEqualTo(new Failed(FailureKind.REDIRECT, "redirect to unsupported scheme file"));
      assertThat(besieged.get(far.url("/")))
          .isEqualTo(new Failed(FailureKind.REDIRECT, "redirect to a URL longer than 64 kB"));
    }
  }

  @Test
  void anAuthorizationDoesNotFollowToAnotherHost() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>("");
    try (Besieged besieged = new Besieged();
        RawServer other =
            new RawServer(peer -> {
              seen.set(peer.head());
              peer.ok("x");
            });
        RawServer first = new RawServer(redirecting(other.url("/")))) {
      Request request =
          Requests.with(
              first.url("/"), new Header("Authorization", "secret"), new Header("Cookie", "a=b"));
      assertThat(besieged.ended(request).outcome()).isEqualTo(new Succeeded(200));
      assertThat(seen.get()).startsWith("GET / ").doesNotContain("secret", "a=b");
    }
  }

  @Test
  void aServerSaysWhenToComeBack() throws Exception {
    assertThat(retryAfter("Retry-After: 120")).isEqualTo(Duration.ofMinutes(2));
    assertThat(
            retryAfter(
                "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\n"
                    + "Retry-After: Sun, 22 Nov 2026 12:00:30 GMT"))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(retryAfter("Retry-After: Sun, 22 Nov 2020 12:00:30 GMT")).isEqualTo(Duration.ZERO);
    assertThat(retryAfter("Retry-After: 99999999999999999999"))
        .isEqualTo(Duration.ofSeconds(999_999_999));
    for (String none : List.of("X: y", "Retry-After: soon", "Retry-After: -1", "Retry-After:")) {
      assertThat(retryAfter(none)).as(none).isNull();
    }
  }

  private static @Nullable Duration retryAfter(String headers) throws Exception {
    try (Besieged besieged = new Besieged();
        RawServer server =
            new RawServer(peer -> {
              peer.head();
              peer.say("HTTP/1.1 503 \r\nContent-Length: 0\r\n" + headers + "\r\n\r\n");
            })) {
      Watched watched = besieged.ended(Request.get(server.url("/")));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(503));
      assertThat(watched.exchange.statusText()).isEqualTo("Service Unavailable");
      return watched.exchange.retryAfter();
    }
  }

  @Test
  void aWaitThatTheServerAsksForIsTheBackOff() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          if (asked.incrementAndGet() == 1) {
            peer.say("HTTP/1.1 503 \r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n");
            peer.head();
          }
          peer.ok("x");
        })) {
      // Without the server's word the back-off would outlast the test.
      Retries hours = new Retries(1, Duration.ofHours(2), Duration.ofHours(2), false);
      RunRecord record =
          Whole.run(Session.DEFAULT.withRetries(hours), List.of(Request.get(server.url("/"))));
      TaskRecord task = record.task(0);
      assertThat(task.outcome()).isEqualTo(new Succeeded(200));
      assertThat(task.attempts())
          .singleElement()
          .satisfies(first -> assertThat(first.outcome()).isEqualTo(new Succeeded(503)));
    }
  }

  @Test
  void aServerThatDiesAndComesBackFailsOnlyWhatItDropped() throws Exception {
    RunRecord record = throughADeath(Retries.NONE);
    List<Outcome> failed =
        record.tasks().stream()
            .map(TaskRecord::outcome)
            .filter(outcome -> !new Succeeded(200).equals(outcome))
            .toList();
    assertThat(failed)
        .isNotEmpty()
        .hasSizeLessThan(20)
        .allSatisfy(outcome ->
            assertThat(outcome)
                .isInstanceOfSatisfying(
                    Failed.class,
                    why -> assertThat(why.kind()).isIn(FailureKind.RESET, FailureKind.REFUSED)));
    assertThat(record.tasks().getLast().outcome()).isEqualTo(new Succeeded(200));
  }

  @Test
  void withRetriesNothingIsLostToADeath() throws Exception {
    RunRecord record =
        throughADeath(new Retries(20, Duration.ofMillis(10), Duration.ofMillis(100), false));
    assertThat(record.tasks())
        .allSatisfy(task -> assertThat(task.outcome()).isEqualTo(new Succeeded(200)))
        .anySatisfy(task -> assertThat(task.attempts()).isNotEmpty());
  }

  /// A server dies at its thirtieth request, and is back once a request has noticed.
  private static RunRecord throughADeath(Retries retries) throws Exception {
    int port = freePort();
    try (Phoenix server = new Phoenix(port, 30)) {
      List<Request> requests = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        requests.add(Request.get("http://127.0.0.1:" + port + "/" + i));
      }
      return Whole.run(
          Session.DEFAULT.withRetries(retries).withLimits(new Limits(4, 4)),
          requests,
          OkHttpFetcher::open,
          event -> {
            if (event instanceof RunEvent.Repeats
                || event instanceof RunEvent.Ended(var _, var _, Failed _, var _)) {
              server.rise();
            }
          });
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static final class Phoenix implements AutoCloseable {
    private final int port;
    private final int lifetime;
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicBoolean dead = new AtomicBoolean();
    private volatile RawServer server;

    Phoenix(int port, int lifetime) throws IOException {
      this.port = port;
      this.lifetime = lifetime;
      server = new RawServer(this::serve, port);
    }

    private void serve(RawServer.Peer peer) throws IOException {
      while (true) {
        peer.head();
        if (served.incrementAndGet() == lifetime) {
          server.close();
          dead.set(true);
          return;
        }
        peer.ok("x");
      }
    }

    void rise() {
      if (dead.getAndSet(false)) {
        try {
          server = new RawServer(this::serve, port);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
