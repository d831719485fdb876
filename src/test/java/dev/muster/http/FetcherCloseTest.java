package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/// When a fetcher has closed, no connection and no thread of its is left.
final class FetcherCloseTest {
  @Test
  void idleConnectionsStayOpenUntilTheCloseAndNotAMomentLonger() throws Exception {
    try (RawServer server =
        new RawServer(peer -> {
          while (true) {
            peer.head();
            peer.ok("x");
          }
        })) {
      OkHttpFetcher fetcher =
          new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM);
      assertThat(Watched.start(fetcher, Request.get(server.url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
      assertThat(fetcher.connections().open()).isEqualTo(1);
      assertThat(server.open()).isEqualTo(1);
      fetcher.close();
      assertThat(fetcher.connections().open()).isZero();
      server.awaitOpen(0);
    }
  }

  @Test
  void aCloseEndsWhatStillRuns() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      OkHttpFetcher fetcher =
          new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM);
      List<Watched> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(Watched.start(fetcher, Request.get(server.url("/" + i))));
      }
      all.getLast().awaitConnected();
      fetcher.close();
      for (Watched watched : all) {
        assertThat(watched.hasEnded()).isTrue();
        assertThat(watched.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
      }
      server.awaitOpen(0);
    }
  }

  @Test
  void aStartBehindTheCloseEndsTooAndOpensNothing() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      OkHttpFetcher fetcher =
          new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM);
      fetcher.close();
      assertThat(Watched.start(fetcher, Request.get(server.url("/"))).outcome())
          .isEqualTo(new Cancelled(CancelledBy.YOU));
      assertThat(server.accepted()).isZero();
    }
  }

  @Test
  void noThreadIsLeft() throws Exception {
    Set<String> before = threads();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(Certified.LOCALHOST.serverSockets());
      server.start();
      OkHttpFetcher fetcher =
          new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Certified.LOCALHOST.network());
      server.enqueue(new MockResponse.Builder().body("x").build());
      Watched watched = Watched.start(fetcher, Request.get(server.url("/").toString()));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(watched.exchange.protocol()).isEqualTo("h2");
      assertThat(Threads.transports()).as("there is something to close").isNotEmpty();
      fetcher.close();
      assertThat(Threads.transports()).isEmpty();
    }
    Until.holds("no thread of OkHttp's client", () -> !left(before).contains("OkHttp TaskRunner"));
  }

  private static Set<String> left(Set<String> before) {
    Set<String> left = threads();
    left.removeAll(before);
    return left;
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
