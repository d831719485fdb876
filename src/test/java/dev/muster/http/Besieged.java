package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.io.IOException;

/// A fetcher that meets servers that misbehave. Whatever they did, it holds no connection to them
/// at their end; at its close its next request is answered, and then no connection and no thread is
/// left.
final class Besieged implements AutoCloseable {
  final OkHttpFetcher fetcher;

  Besieged() {
    this(Session.DEFAULT);
  }

  Besieged(Session session) {
    this(session, Network.SYSTEM);
  }

  Besieged(Session session, Network network) {
    fetcher = new OkHttpFetcher(session, RunClock.started(), network);
  }

  Watched start(Request request) {
    return Watched.start(fetcher, request);
  }

  Watched ended(Request request) throws InterruptedException {
    Watched watched = start(request);
    watched.outcome();
    assertThat(watched.told()).containsOnlyOnce("ended").endsWith("ended");
    return watched;
  }

  Outcome get(String url) throws InterruptedException {
    return ended(Request.get(url)).outcome();
  }

  /// What becomes of a request to a server that talks so, which must find its connections closed.
  Outcome against(RawServer.Talk talk) throws IOException, InterruptedException {
    return against(talk, Request.get("http://server/"));
  }

  Outcome against(RawServer.Talk talk, Request meant) throws IOException, InterruptedException {
    try (RawServer server = new RawServer(talk)) {
      Request request =
          new Request(
              meant.method(),
              server.url("/"),
              meant.headers(),
              meant.body(),
              meant.timeouts(),
              meant.delay(),
              meant.shield(),
              meant.retries(),
              meant.line());
      Outcome outcome = ended(request).outcome();
      server.awaitOpen(0);
      return outcome;
    }
  }

  private static void answer(RawServer.Peer peer) throws IOException {
    while (true) {
      peer.head();
      peer.ok("healthy");
    }
  }

  @Override
  public void close() throws IOException {
    try (RawServer healthy = new RawServer(Besieged::answer)) {
      assertThat(healthyAnswer(healthy)).isEqualTo(new Succeeded(200));
      fetcher.close();
      healthy.awaitOpen(0);
    }
    assertThat(fetcher.connections().open()).isZero();
    assertThat(Threads.transports()).isEmpty();
  }

  private Outcome healthyAnswer(RawServer healthy) {
    try {
      return get(healthy.url("/"));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
