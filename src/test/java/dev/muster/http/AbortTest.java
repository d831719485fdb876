package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome.Cancelled;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An abort frees a request wherever it is, ends it once, and leaves no connection.
final class AbortTest {
  private final CountDownLatch lookedUp = new CountDownLatch(1);
  private final AtomicInteger lookUps = new AtomicInteger();
  private final OkHttpFetcher fetcher =
      new OkHttpFetcher(
          Session.DEFAULT, RunClock.started(), new Network(this::resolve, Network.SYSTEM.trust()));

  private List<InetAddress> resolve(String host) {
    lookUps.incrementAndGet();
    try {
      lookedUp.await();
    } catch (InterruptedException _) {
      // the fetcher closes
    }
    return List.of(InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    lookedUp.countDown();
    fetcher.close();
  }

  private void abortedIn(Phase phase, Request request) throws InterruptedException {
    Watched watched = Watched.start(fetcher, request);
    Until.holds("in " + phase, () -> watched.exchange.phase() == phase);
    abort(watched);
    assertThat(watched.exchange.phase()).isEqualTo(phase);
  }

  private void abort(Watched watched) throws InterruptedException {
    watched.abort();
    watched.abort();
    assertThat(watched.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
    assertThat(watched.told()).containsOnlyOnce("ended").endsWith("ended");
    assertThat(fetcher.connections().open()).isZero();
  }

  @Test
  void whileTheNameIsLookedUp() throws Exception {
    abortedIn(Phase.RESOLVING, Request.get("http://slow.example/"));
    assertThat(lookedUp.getCount()).as("the look-up itself is still stuck").isEqualTo(1);
  }

  @Test
  void oneLookUpServesAllWhoWaitForTheHost() throws Exception {
    try (RawServer server = answering()) {
      List<Watched> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String url = "http://slow.example:" + server.port() + "/" + i;
        all.add(Watched.start(fetcher, Request.get(url)));
      }
      Until.holds("all wait", () -> Threads.waitingForNames() == all.size());
      abort(all.getFirst());
      lookedUp.countDown();
      for (Watched watched : all.subList(1, all.size())) {
        assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      }
      assertThat(lookUps).hasValue(1);
    }
  }

  private static RawServer answering() throws IOException {
    return new RawServer(peer -> {
      while (true) {
        peer.head();
        peer.ok("x");
      }
    });
  }

  @Test
  void whileItConnects() throws Exception {
    List<Socket> filling = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      fill(full, filling);
      abortedIn(Phase.CONNECTING, Request.get("http://127.0.0.1:" + full.getLocalPort() + "/"));
    } finally {
      for (Socket socket : filling) {
        socket.close();
      }
    }
  }

  /// Until the system answers no more connects to it.
  private static void fill(ServerSocket server, List<Socket> filling) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    while (true) {
      Socket socket = new Socket();
      filling.add(socket);
      try {
        socket.connect(address, 300);
      } catch (SocketTimeoutException _) {
        return;
      }
    }
  }

  @Test
  void inASilentTlsHandshake() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      abortedIn(Phase.SECURING, Request.get(server.url("/").replace("http:", "https:")));
      server.awaitOpen(0);
    }
  }

  @Test
  void whileItWaitsForAnAnswer() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      abortedIn(Phase.WAITING, Request.get(server.url("/")));
      server.awaitOpen(0);
    }
  }

  @Test
  void whileItReceives() throws Exception {
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nsome");
        })) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      Until.holds("some came", () -> watched.exchange.received() == 4);
      abort(watched);
      server.awaitOpen(0);
    }
  }

  @Test
  void whileItFollowsARedirect() throws Exception {
    try (RawServer server =
        new RawServer(peer -> {
          peer.head();
          peer.say("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
          peer.head();
        })) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      Until.holds(
          "at the second",
          () -> watched.exchange.redirects() == 1 && watched.exchange.phase() == Phase.WAITING);
      abort(watched);
      server.awaitOpen(0);
    }
  }

  @Test
  void atOnceBehindTheStart() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      List<Watched> all = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        Watched watched = Watched.start(fetcher, Request.get(server.url("/" + i)));
        watched.abort();
        all.add(watched);
      }
      for (Watched watched : all) {
        assertThat(watched.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
        assertThat(watched.told()).containsOnlyOnce("ended").endsWith("ended");
      }
      assertThat(fetcher.connections().open()).isZero();
      server.awaitOpen(0);
    }
  }

  @Test
  void behindTheEndChangesNothing() throws Exception {
    try (RawServer server = answering()) {
      Watched watched = Watched.start(fetcher, Request.get(server.url("/")));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      watched.abort();
      assertThat(Watched.start(fetcher, Request.get(server.url("/"))).outcome())
          .isEqualTo(new Succeeded(200));
      assertThat(watched.told()).containsExactly("connected", "ended");
      assertThat(server.accepted()).isEqualTo(1);
    }
  }

  /// The server allows HTTP/2 any window and then reads nothing: the request's thread is stuck in
  /// TCP, below all that a cancelled stream reaches.
  @Test
  void whileAnHttp2ServerReadsNothing() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    try (SSLServerSocket server = Certified.LOCALHOST.http2ServerSocket();
        OkHttpFetcher trusting =
            new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Certified.LOCALHOST.network())) {
      Thread silent = Thread.ofVirtual().start(() -> openWindowsAndStop(server, released));
      Request big =
          Requests.sending(
              "POST", "https://localhost:" + server.getLocalPort() + "/", "x".repeat(50_000_000));
      Watched watched = Watched.start(trusting, big);
      watched.awaitConnected();
      Until.holds("it is stuck", Threads::stuckInWrite);
      watched.abort();
      assertThat(watched.outcome()).isEqualTo(new Cancelled(CancelledBy.YOU));
      Until.holds("none is open", () -> trusting.connections().open() == 0);
      released.countDown();
      silent.join();
    }
  }

  private static void openWindowsAndStop(ServerSocket server, CountDownLatch released) {
    byte[] settings = HexFormat.of().parseHex("000006040000000000" + "00047fffffff");
    byte[] window = HexFormat.of().parseHex("000004080000000000" + "7fff0000");
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(settings);
      socket.getOutputStream().write(window);
      socket.getOutputStream().flush();
      released.await();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
