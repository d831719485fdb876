package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// HTTP/2 servers that break its rules, or follow them to the letter with no good in mind.
final class HostileHttp2Test {
  private static final Failed FLOODED =
      new Failed(FailureKind.PROTOCOL, "the server floods the connection with what is no answer");
  private static final Failed AGAINST_THE_RULES =
      new Failed(FailureKind.PROTOCOL, "the answer breaks HTTP/2's rules");
  private static final Failed HEADERS_TOO_LONG =
      new Failed(FailureKind.TOO_LARGE, "headers longer than 256 kB");

  /// What the server does once the first request is there.
  @FunctionalInterface
  private interface Talk {
    void with(Frames frames, int stream, RawServer.Peer peer)
        throws IOException, InterruptedException;
  }

  private static RawServer serving(Talk talk) throws IOException {
    return new RawServer(
        peer -> {
          Frames frames = Frames.greeted(peer);
          talk.with(frames, frames.request(), peer);
        },
        Certified.LOCALHOST.http2ServerSocket());
  }

  private static Outcome against(Talk talk) throws Exception {
    try (RawServer server = serving(talk)) {
      Outcome outcome;
      try (Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network())) {
        outcome = besieged.get("https://localhost:" + server.port() + "/");
      }
      server.awaitOpen(0);
      return outcome;
    }
  }

  @Test
  void aServerThatGoesAwayBeforeItTouchedTheRequestIsAskedAnew() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network());
        RawServer server =
            serving((frames, stream, _) -> {
              if (connections.incrementAndGet() == 1) {
                frames.goAway(0, Frames.NO_ERROR);
              } else {
                frames.ok(stream, "x");
              }
            })) {
      String url = "https://localhost:" + server.port() + "/";
      Watched watched = besieged.ended(Requests.sending("POST", url, "once"));
      assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
      assertThat(watched.exchange.repeats()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatAlwaysGoesAwayIsNotAskedForEver() throws Exception {
    assertThat(against((frames, _, _) -> frames.goAway(0, Frames.NO_ERROR)))
        .isEqualTo(new Failed(FailureKind.RESET, "stream reset: REFUSED_STREAM"));
  }

  @Test
  void aServerThatGoesAwayInTheBodyTruncatesIt() throws Exception {
    assertThat(
            against((frames, stream, peer) -> {
              frames.send(Frames.HEADERS, Frames.END_HEADERS, stream, Frames.STATUS_200);
              frames.send(Frames.DATA, 0, stream, (byte) 'x', (byte) 'y');
              frames.goAway(stream, Frames.NO_ERROR);
              peer.finish();
            }))
        .isEqualTo(new Failed(FailureKind.TRUNCATED, "body ended after 2 bytes, before its end"));
  }

  @Test
  void aServerThatGoesAwayButFinishesIsHeardToTheEnd() throws Exception {
    assertThat(
            against((frames, stream, _) -> {
              frames.goAway(stream, Frames.NO_ERROR);
              frames.ok(stream, "x");
            }))
        .isEqualTo(new Succeeded(200));
  }

  @Test
  void aStreamResetInTheBodySaysSo() throws Exception {
    assertThat(
            against((frames, stream, _) -> {
              frames.send(Frames.HEADERS, Frames.END_HEADERS, stream, Frames.STATUS_200);
              frames.send(Frames.DATA, 0, stream, (byte) 'x');
              frames.reset(stream, Frames.INTERNAL_ERROR);
            }))
        .isEqualTo(new Failed(FailureKind.RESET, "stream reset: INTERNAL_ERROR"));
  }

  @Test
  void framesThatNobodyCanReadSaySo() throws Exception {
    assertThat(against((frames, stream, _) -> frames.reset(stream, 4_711)))
        .as("an unknown error")
        .isEqualTo(AGAINST_THE_RULES);
    assertThat(against((_, _, peer) -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")))
        .as("HTTP/1")
        .isEqualTo(AGAINST_THE_RULES);
    assertThat(
            against((frames, stream, _) ->
                frames.send(Frames.HEADERS, Frames.END_HEADERS, stream, (byte) 0xff, (byte) 0x7f)))
        .as("an index of nothing")
        .isEqualTo(AGAINST_THE_RULES);
  }

  @Test
  void floodsOfFramesEnd() throws Exception {
    assertThat(against((frames, _, _) -> frames.forever(Frames.frame(Frames.SETTINGS, 0, 0))))
        .as("settings")
        .isEqualTo(FLOODED);
    assertThat(
            against((frames, _, _) -> frames.forever(Frames.frame(Frames.PING, 0, 0, new byte[8]))))
        .as("pings")
        .isEqualTo(FLOODED);
    assertThat(against((frames, stream, _) -> frames.forever(Frames.frame(Frames.DATA, 0, stream))))
        .as("empty data")
        .isEqualTo(FLOODED);
    assertThat(
            against((frames, stream, _) ->
                frames.forever(
                    Frames.frame(Frames.HEADERS, Frames.END_HEADERS, stream, Frames.STATUS_103))))
        .as("interim answers")
        .isEqualTo(FLOODED);
  }

  @Test
  void continuationsWithoutEndEnd() throws Exception {
    assertThat(
            against((frames, stream, _) -> {
              frames.send(Frames.HEADERS, 0, stream, Frames.STATUS_200);
              frames.forever(Frames.frame(Frames.CONTINUATION, 0, stream));
            }))
        .isEqualTo(FLOODED);
  }

  /// One header of 4,000 bytes goes into the table, and each further byte repeats it.
  @Test
  void aFewBytesThatUnfoldToMegabytesOfHeadersAreTooLong() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(Frames.STATUS_200);
    bomb.write(new byte[] {0x40, 1, 'x', 0x7f, (byte) 0xa1, 0x1e}); // a new name, 4,000 bytes
    bomb.write(new byte[4_000]);
    for (int i = 0; i < 10_000; i++) {
      bomb.write(0x80 | 62);
    }
    assertThat(
            against((frames, stream, _) ->
                frames.send(Frames.HEADERS, Frames.END_HEADERS, stream, bomb.toByteArray())))
        .isEqualTo(HEADERS_TOO_LONG);
  }

  @Test
  void aStatusWithoutWordsGetsTheStandards() throws Exception {
    try (Besieged besieged = new Besieged(Session.DEFAULT, Certified.LOCALHOST.network());
        RawServer server = serving((frames, stream, _) -> frames.ok(stream, "x"))) {
      Watched watched = besieged.ended(Request.get("https://localhost:" + server.port() + "/"));
      assertThat(watched.exchange.protocol()).isEqualTo("h2");
      assertThat(watched.exchange.statusText()).isEqualTo("OK");
    }
  }
}
