package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Limits;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.TransportEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Connections are kept open and used again, and a stale one harms nobody.
final class ReuseTest {
  private final OkHttpFetcher fetcher =
      new OkHttpFetcher(
          Session.DEFAULT.withLimits(new Limits(64, 64)), RunClock.started(), Network.SYSTEM);

  @AfterEach
  void close() {
    fetcher.close();
  }

  private static void answering(RawServer.Peer peer) throws IOException {
    while (true) {
      peer.head();
      peer.ok("x");
    }
  }

  @Test
  void anOpenConnectionIsUsedAgainAndCounted() throws Exception {
    try (RawServer server = new RawServer(ReuseTest::answering)) {
      Watched first = Watched.start(fetcher, Request.get(server.url("/")));
      assertThat(first.outcome()).isEqualTo(new Succeeded(200));
      assertThat(first.exchange.reused()).isFalse();
      for (int i = 1; i <= 3; i++) {
        Watched next = Watched.start(fetcher, Request.get(server.url("/" + i)));
        assertThat(next.outcome()).isEqualTo(new Succeeded(200));
        assertThat(next.exchange.reused()).isTrue();
        assertThat(next.exchange.connection()).isEqualTo(first.exchange.connection());
        assertThat(fetcher.connections()).isEqualTo(new Fetcher.Connections(1, i));
      }
      assertThat(server.accepted()).isEqualTo(1);
    }
  }

  /// Answers once, and closes when the next request comes: as a server does that has just given an
  /// idle connection up.
  private static void answeringOnce(RawServer.Peer peer) throws IOException {
    peer.head();
    peer.ok("x");
    peer.head();
    peer.close();
  }

  @Test
  void aStaleConnectionIsReplacedWithoutHarm() throws Exception {
    try (RawServer server = new RawServer(ReuseTest::answeringOnce)) {
      for (int i = 0; i < 4; i++) {
        Watched watched = Watched.start(fetcher, Request.get(server.url("/" + i)));
        assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
        assertThat(watched.exchange.reused()).isFalse();
        assertThat(watched.told()).containsExactly("connected", "ended");
        assertThat(watched.details().log())
            .filteredOn(note -> note.event() == TransportEvent.SENT_AGAIN)
            .hasSize(i == 0 ? 0 : 1);
      }
      assertThat(fetcher.repeated()).isEqualTo(3);
    }
  }

  @Test
  void aPoolFullOfStaleConnectionsIsReplacedToo() throws Exception {
    int many = 30;
    Semaphore answer = new Semaphore(0);
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          answer.acquire();
          peer.ok("x");
          peer.head();
          peer.close();
        })) {
      List<Watched> all =
          IntStream.range(0, many)
              .mapToObj(i -> Watched.start(fetcher, Request.get(server.url("/" + i))))
              .toList();
      Until.holds("all are connected", () -> server.accepted() == many);
      answer.release(many);
      for (Watched watched : all) {
        assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      }
      answer.release();
      assertThat(Watched.start(fetcher, Request.get(server.url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
    }
  }

  @Test
  void aPostThatTheServerMayHaveTakenIsNotSentTwice() throws Exception {
    AtomicInteger posts = new AtomicInteger();
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.ok("x");
          if (peer.head().startsWith("POST")) {
            posts.incrementAndGet();
          }
          peer.close();
        })) {
      Watched.start(fetcher, Request.get(server.url("/"))).outcome();
      Outcome outcome =
          Watched.start(fetcher, Requests.sending("POST", server.url("/"), "pay")).outcome();
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(FailureKind.RESET));
      assertThat(posts).hasValue(1);
      assertThat(fetcher.repeated()).isZero();
    }
  }

  @Test
  void aFreshConnectionThatClosesIsNoReasonToSendAgain() throws Exception {
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.close();
        })) {
      assertThat(Watched.start(fetcher, Request.get(server.url("/"))).outcome())
          .isInstanceOf(Failed.class);
      assertThat(server.accepted()).isEqualTo(1);
    }
  }

  @Test
  void aThousandRequestsThroughSixtyFourPlacesAllEndOnce() throws Exception {
    int tasks = 1_000;
    AtomicIntegerArray ends = new AtomicIntegerArray(tasks);
    AtomicInteger succeeded = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(tasks);
    Semaphore places = new Semaphore(64);
    try (RawServer server = new RawServer(ReuseTest::answering)) {
      for (int i = 0; i < tasks; i++) {
        int task = i;
        places.acquire();
        fetcher.start(
            Request.get(server.url("/" + task)),
            new Exchange(0),
            new Fetcher.Listener() {
              @Override
              public void connected() {}

              @Override
              public void ended(Outcome outcome) {
                ends.incrementAndGet(task);
                if (outcome instanceof Succeeded) {
                  succeeded.incrementAndGet();
                }
                places.release();
                all.countDown();
              }
            });
      }
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(succeeded).hasValue(tasks);
      for (int i = 0; i < tasks; i++) {
        assertThat(ends.get(i)).isEqualTo(1);
      }
      assertThat(server.accepted()).isLessThanOrEqualTo(64);
      assertThat(fetcher.connections().open()).isEqualTo(server.open());
      assertThat(fetcher.connections().reused()).isEqualTo(tasks - server.accepted());
    }
  }

  @Test
  void aThousandHostsDoNotKeepAThousandConnections() throws Exception {
    try (RawServer server = new RawServer(ReuseTest::answering);
        OkHttpFetcher wide =
            new OkHttpFetcher(
                Session.DEFAULT,
                RunClock.started(),
                new Network(
                    _ -> List.of(InetAddress.getLoopbackAddress()), Network.SYSTEM.trust()))) {
      for (int i = 0; i < 1_000; i++) {
        String url = "http://host" + i + ".example:" + server.port() + "/";
        assertThat(Watched.start(wide, Request.get(url)).outcome()).isEqualTo(new Succeeded(200));
      }
      Until.holds("few are open", () -> wide.connections().open() <= 256);
      assertThat(wide.connections().open()).as("but not none").isPositive();
    }
  }

  @Test
  void bytesAreCountedAsTheyCome() throws Exception {
    Semaphore next = new Semaphore(0);
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          for (int i = 0; i < 3; i++) {
            next.acquire();
            peer.say("5\r\nhello\r\n");
          }
          peer.say("0\r\n\r\n");
        })) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      for (int i = 1; i <= 3; i++) {
        int bytes = 5 * i;
        next.release();
        Until.holds(bytes + " came", () -> watched.exchange.received() == bytes);
        assertThat(watched.hasEnded() && i < 3).isFalse();
      }
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(watched.exchange.contentLength()).isEqualTo(-1);
    }
  }
}
