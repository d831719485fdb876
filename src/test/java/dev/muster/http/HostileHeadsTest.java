package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Bounds;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Answers whose head is a weapon.
final class HostileHeadsTest {
  private static final Failed TOO_LONG =
      new Failed(FailureKind.TOO_LARGE, "headers longer than 256 kB");
  private static final Failed NOT_HTTP = new Failed(FailureKind.PROTOCOL, "the answer is not HTTP");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static RawServer.Talk endless(String start, String more) {
    return peer -> {
      peer.head();
      peer.say(start);
      peer.forever(bytes(more));
    };
  }

  @Test
  void headersWithoutEndEndAtTheBound() throws Exception {
    try (Besieged besieged = new Besieged()) {
      String ok = "HTTP/1.1 200 OK\r\n";
      for (String more :
          List.of(
              "X-A: " + "y".repeat(1_000) + "\r\n", // many lines
              "y".repeat(1_000), // one line
              "Set-Cookie: a=" + "b".repeat(4_000) + "\r\n")) { // 100 MB of them, and more
        assertThat(besieged.against(endless(ok, more))).as(more).isEqualTo(TOO_LONG);
      }
      assertThat(besieged.against(endless("", "HTTP/1.1"))).as("a status line").isEqualTo(TOO_LONG);
    }
  }

  @Test
  void aSmallerBoundHoldsToo() throws Exception {
    Session small = Session.DEFAULT.withBounds(new Bounds(20, 10_000, 1_000_000, 1_000, 1_000_000));
    try (Besieged besieged = new Besieged(small)) {
      assertThat(besieged.against(peer -> answerWithHeaders(peer, 10_001)))
          .isEqualTo(new Failed(FailureKind.TOO_LARGE, "headers longer than 10 kB"));
    }
    try (Besieged besieged = new Besieged(small);
        RawServer server = new RawServer(peer -> answerWithHeaders(peer, 9_900))) {
      assertThat(besieged.get(server.url("/"))).isEqualTo(new Succeeded(200));
    }
  }

  private static void answerWithHeaders(RawServer.Peer peer, int size) throws IOException {
    peer.head();
    peer.say("HTTP/1.1 200 OK\r\nX: " + "y".repeat(size) + "\r\nContent-Length: 1\r\n\r\nx");
  }

  @Test
  void aFloodOfInterimAnswersEndsAtTheSameBound() throws Exception {
    try (Besieged besieged = new Besieged()) {
      for (String interim :
          List.of(
              "HTTP/1.1 100 Continue\r\n\r\n",
              "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
              "HTTP/1.1 199 \r\n\r\n")) {
        assertThat(besieged.against(endless("", interim))).as(interim).isEqualTo(TOO_LONG);
      }
    }
  }

  @Test
  void aSwitchOfProtocolsThatNobodyAskedForIsNoHang() throws Exception {
    try (Besieged besieged = new Besieged()) {
      assertThat(
              besieged.against(peer -> {
                peer.head();
                peer.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
                peer.close();
              }))
          .isEqualTo(new Succeeded(101));
    }
  }

  @Test
  void textThatIsNoHttpSaysSo() throws Exception {
    try (Besieged besieged = new Besieged()) {
      for (String text :
          List.of(
              "<html><body>HTTP/0.9 speaks so</body></html>\r\n",
              "HTTP/2 200 OK\r\n\r\n",
              "HTTP/1.1 OK\r\n\r\n",
              "HTTP/1.1 2x0 OK\r\n\r\n",
              "SSH-2.0-OpenSSH_9.2\r\n",
              "\r\n\r\n\r\n",
              "\u0000\u0001\u0002\u001b[2J\r\n")) {
        assertThat(
                besieged.against(peer -> {
                  peer.head();
                  peer.say(text);
                }))
            .as(text)
            .isEqualTo(NOT_HTTP);
      }
    }
  }

  @Test
  void escapesInAHeaderComeAsTheyAreAndThePhraseIsHarmless() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>("");
    try (Besieged besieged = new Besieged();
        RawServer server =
            new RawServer(peer -> {
              seen.set(peer.head());
              peer.say("HTTP/1.1 200 \u001b[31mfine\u0007\r\n");
              peer.say("X-Evil: \u001b]0;owned\u0007\r\nContent-Length: 0\r\n\r\n");
            })) {
      Watched watched = besieged.ended(Request.get(server.url("/\u001b[2J")));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(seen.get()).startsWith("GET /%1B[2J HTTP/1.1\r\n");
      assertThat(watched.exchange.statusText()).isEqualTo("[31mfine");
      assertThat(watched.details().responseHeaders())
          .anySatisfy(header -> assertThat(header.value()).contains("\u001b]0;owned"));
    }
  }

  @Test
  void aPhraseOfAHundredThousandLettersIsCut() throws Exception {
    try (Besieged besieged = new Besieged();
        RawServer server =
            new RawServer(peer -> {
              peer.head();
              peer.say("HTTP/1.1 200 " + "f".repeat(100_000) + "\r\nContent-Length: 0\r\n\r\n");
            })) {
      Watched watched = besieged.ended(Request.get(server.url("/")));
      assertThat(watched.exchange.statusText()).hasSize(101).endsWith("…");
    }
  }

  @Test
  void lengthsThatContradictOrAreNoNumbersAreNoHang() throws Exception {
    try (Besieged besieged = new Besieged()) {
      for (String head :
          List.of("Content-Length: 99999999999999999999\r\n", "Content-Length: five\r\n")) {
        assertThat(besieged.against(withHead(head))).as(head).isEqualTo(new Succeeded(200));
      }
      assertThat(besieged.against(withHead("Content-Length: -5\r\n")))
          .isEqualTo(new Failed(FailureKind.PROTOCOL, "the answer gives a length below zero"));
      assertThat(besieged.against(withHead("Content-Length: 5\r\nContent-Length: 4\r\n")))
          .isEqualTo(new Failed(FailureKind.PROTOCOL, "the answer gives two lengths"));
    }
  }

  private static RawServer.Talk withHead(String head) {
    return peer -> {
      peer.head();
      peer.say("HTTP/1.1 200 OK\r\n" + head + "\r\nhello");
      peer.close();
    };
  }
}
