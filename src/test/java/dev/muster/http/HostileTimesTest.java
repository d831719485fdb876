package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Servers that take their time: a clock ends them, and says which.
final class HostileTimesTest {
  private static final Duration LIMIT = Duration.ofMillis(250);
  private static final Timeouts TOTAL = new Timeouts(LIMIT, null, null);
  private static final Timeouts READ = new Timeouts(null, null, LIMIT);

  private static Outcome underTotal(RawServer.Talk talk) throws Exception {
    try (RawServer server = new RawServer(talk);
        Besieged besieged = new Besieged()) {
      Request request = Request.get(server.url("/")).withTimeouts(TOTAL);
      RunRecord record =
          Whole.run(Session.DEFAULT, List.of(request), (_, _) -> new Lent(besieged.fetcher));
      server.awaitOpen(0);
      return Objects.requireNonNull(record.task(0).outcome());
    }
  }

  private static Outcome underRead(RawServer.Talk talk) throws Exception {
    try (Besieged besieged = new Besieged()) {
      return besieged.against(talk, Request.get("http://server/").withTimeouts(READ));
    }
  }

  @Test
  void acceptingAndNeverAnsweringEndsAtEitherClock() throws Exception {
    assertThat(underTotal(RawServer.Peer::awaitClose))
        .isEqualTo(new TimedOut(TimeoutClock.TOTAL, LIMIT));
    assertThat(underRead(RawServer.Peer::awaitClose))
        .isEqualTo(new TimedOut(TimeoutClock.READ, LIMIT));
  }

  private static void dripBody(RawServer.Peer peer, int pauseMillis)
      throws IOException, InterruptedException {
    peer.head();
    peer.say("HTTP/1.1 200 OK\r\n\r\n");
    peer.drip("x", pauseMillis);
  }

  private static void dripHead(RawServer.Peer peer, int pauseMillis)
      throws IOException, InterruptedException {
    peer.head();
    peer.say("HTTP/1.1 200 OK\r\nX-A: ");
    peer.drip("x", pauseMillis);
  }

  @Test
  void aByteNowAndThenForEverEndsAtTheTotalClock() throws Exception {
    TimedOut total = new TimedOut(TimeoutClock.TOTAL, LIMIT);
    assertThat(underTotal(peer -> dripBody(peer, 20))).isEqualTo(total);
    assertThat(underTotal(peer -> dripHead(peer, 20))).isEqualTo(total);
    assertThat(underTotal(peer -> dripBody(peer, 1_000))).isEqualTo(total);
  }

  @Test
  void aByteASecondEndsAtAReadClockShorterThanThat() throws Exception {
    TimedOut read = new TimedOut(TimeoutClock.READ, LIMIT);
    assertThat(underRead(peer -> dripBody(peer, 600))).isEqualTo(read);
    assertThat(underRead(peer -> dripHead(peer, 600))).isEqualTo(read);
  }

  @Test
  void aStalledLookUpEndsAtTheConnectClock() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Network stalled = new Network(_ -> stall(never), Network.SYSTEM.trust());
    Timeouts connect = new Timeouts(null, LIMIT, null);
    try (Besieged besieged = new Besieged(Session.DEFAULT, stalled)) {
      Request request = Request.get("http://stalled.example/").withTimeouts(connect);
      RunRecord record =
          Whole.run(Session.DEFAULT, List.of(request), (_, _) -> new Lent(besieged.fetcher));
      assertThat(record.task(0).outcome()).isEqualTo(new TimedOut(TimeoutClock.CONNECT, LIMIT));
      never.countDown(); // the system's resolver gives up
    }
  }

  private static List<InetAddress> stall(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  @Test
  void manySlowOnesDoNotHoldTheOthersUp() throws Exception {
    try (RawServer silent = new RawServer(RawServer.Peer::awaitClose);
        RawServer prompt =
            new RawServer(peer -> {
              peer.head();
              peer.ok("x");
            });
        OkHttpFetcher fetcher =
            new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM)) {
      List<Watched> slow =
          IntStream.range(0, 500)
              .mapToObj(i -> Watched.start(fetcher, Request.get(silent.url("/" + i))))
              .toList();
      assertThat(Watched.start(fetcher, Request.get(prompt.url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
      slow.forEach(Watched::abort);
      for (Watched watched : slow) {
        assertThat(watched.outcome()).isInstanceOf(Outcome.Cancelled.class);
      }
      silent.awaitOpen(0);
    }
  }
}
