package dev.muster.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PracticeServerTest {
  @Test
  void urlsNameTheLoopbackAndTheFreePort() throws IOException {
    try (PracticeServer one = PracticeServer.open();
        PracticeServer two = PracticeServer.open()) {
      assertThat(one.url("/delay/1")).matches("http://127\\.0\\.0\\.1:[0-9]+/delay/1");
      assertThat(one.url("delay/1")).isEqualTo(one.url("/delay/1"));
      assertThat(one.url("/")).isNotEqualTo(two.url("/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hang", "/delay/600", "/drip?duration=600", "/bytes/100000000", ""})
  void closingEndsWhateverIsGoingOn(String path) throws IOException {
    PracticeServer server = PracticeServer.open();
    try (RawClient client = new RawClient(server)) {
      if (!path.isEmpty()) {
        client.ask(path);
      }
      await(() -> server.connections() == 1);
      server.close();
      assertThat(server.connections()).isZero();
      assertThat(ends(client)).isTrue();
    }
  }

  @Test
  void closingEndsTheWaitOfAClientThatHasAlreadySentMore() throws IOException {
    PracticeServer server = PracticeServer.open();
    try (RawClient client = new RawClient(server)) {
      client.ask("/status/200");
      client.ask("/delay/600");
      client.ask("/status/200");
      client.hearUntil("200 OK\n");
      server.close();
      assertThat(client.hearAll()).isEmpty();
    } catch (SocketException reset) {
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void closingFreesThePort() throws IOException {
    PracticeServer server = PracticeServer.open();
    int port = URI.create(server.url("/")).getPort();
    server.close();
    assertThatThrownBy(() -> new RawClient(server)).isInstanceOf(ConnectException.class);
    try (ServerSocket again = new ServerSocket()) {
      again.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      assertThat(again.isBound()).isTrue();
    }
  }

  @Test
  void closingTwiceIsFine() throws IOException {
    PracticeServer server = PracticeServer.open();
    server.close();
    server.close();
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hang", "/delay/600", "/drip?duration=600"})
  void aClientThatLeavesIsNotWaitedFor(String path) throws IOException {
    try (PracticeServer server = PracticeServer.open()) {
      RawClient client = new RawClient(server);
      client.ask(path);
      await(() -> server.connections() == 1);
      client.close();
      await(() -> server.connections() == 0);
    }
  }

  @Test
  void hundredsMayHangWhileOthersAreServed() throws IOException {
    List<RawClient> hanging = new ArrayList<>();
    try (PracticeServer server = PracticeServer.open()) {
      for (int i = 0; i < 300; i++) {
        hanging.add(new RawClient(server));
        hanging.getLast().ask("/hang");
      }
      await(() -> server.connections() == 300);
      try (RawClient other = new RawClient(server)) {
        other.ask("/status/200");
        assertThat(other.hearUntil("200 OK\n")).endsWith("200 OK\n");
      }
    } finally {
      for (RawClient client : hanging) {
        client.close();
      }
    }
  }

  @Test
  void manyAskingAtOnceAreAllAnswered() throws Exception {
    CountDownLatch answered = new CountDownLatch(200);
    try (PracticeServer server = PracticeServer.open()) {
      for (int i = 0; i < 200; i++) {
        Thread.startVirtualThread(() -> {
          try (RawClient client = new RawClient(server)) {
            client.ask("/bytes/1000");
            client.hearUntil(".".repeat(1000));
            answered.countDown();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
      }
      assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// Whether the client's stream ends, in whichever way, and not by its own patience.
  private static boolean ends(RawClient client) throws IOException {
    try {
      client.hearAll();
      return true;
    } catch (SocketException reset) {
      return true;
    }
  }

  private static void await(BooleanSupplier fact) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!fact.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it should come true within ten seconds").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
