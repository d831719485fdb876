package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import dev.muster.engine.Bounds;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/// Bodies that are bombs, lies or garbage.
final class HostileBodiesTest {
  private static final Session SMALL =
      Session.DEFAULT.withBounds(new Bounds(20, 256_000, 50_000_000, 1_000, 1_000_000));
  private static final Failed TOO_LONG =
      new Failed(FailureKind.TOO_LARGE, "body longer than 50 MB");
  private static final Failed AGAINST_THE_RULES =
      new Failed(FailureKind.PROTOCOL, "the body breaks HTTP's rules");
  private static final byte[] GZIP_HEAD = HexFormat.of().parseHex("1f8b0800000000000003");

  /// 64 MiB of zeros.
  private static final byte[] BROTLI =
      HexFormat.of()
          .parseHex(
              "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd3fffffffe19f0088c32200ddfbfffcffff"
                  + "c73f0110870500baf7ff");

  private static RawServer.Talk coded(String coding, byte[] first, byte[] again, int times) {
    return peer -> {
      peer.head();
      peer.say("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n");
      peer.say(first);
      for (int i = 0; i < times; i++) {
        peer.say(again);
      }
      peer.close();
    };
  }

  /// A million zeros, so that ten thousand of them behind each other are 10 GB.
  private static byte[] deflatedMillion() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, true), 512, true);
    deflater.write(new byte[1_000_000]);
    deflater.flush();
    return out.toByteArray();
  }

  @Test
  void tenGigabytesInGzipEndAtTheBound() throws Exception {
    byte[] million = deflatedMillion();
    try (Besieged besieged = new Besieged(SMALL)) {
      assertThat(besieged.against(coded("gzip", GZIP_HEAD, million, 10_000))).isEqualTo(TOO_LONG);
      assertThat(besieged.against(coded("deflate", new byte[0], million, 10_000)))
          .isEqualTo(TOO_LONG);
    }
  }

  @Test
  void zstdAndBrotliBombsEndThereToo() throws Exception {
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(zstd)) {
      out.write(new byte[10_000_000]);
    }
    try (Besieged besieged = new Besieged(SMALL)) {
      assertThat(besieged.against(coded("zstd", new byte[0], zstd.toByteArray(), 1_000)))
          .isEqualTo(TOO_LONG);
      assertThat(besieged.against(coded("br", BROTLI, new byte[0], 0))).isEqualTo(TOO_LONG);
    }
  }

  @Test
  void aZstdWindowOfGigabytesIsNotTaken() throws Exception {
    // Magic, a frame without size, a window of 2 GiB, and an empty last block.
    byte[] frame = HexFormat.of().parseHex("28b52ffd" + "00" + "a8" + "010000");
    try (Besieged besieged = new Besieged(SMALL)) {
      assertThat(besieged.against(coded("zstd", frame, new byte[0], 0)))
          .isEqualTo(
              new Failed(FailureKind.PROTOCOL, "body is not what its Content-Encoding says"));
    }
  }

  @Test
  void aThousandCodingsAreNotUndone() throws Exception {
    String codings = "gzip" + ", gzip".repeat(999);
    try (Besieged besieged = new Besieged(SMALL)) {
      assertThat(besieged.against(coded(codings, GZIP_HEAD, new byte[0], 0)))
          .isEqualTo(
              new Failed(FailureKind.PROTOCOL, "body is not what its Content-Encoding says"));
    }
  }

  @Test
  void anEndlessPlainBodyEndsAtTheBound() throws Exception {
    try (Besieged besieged = new Besieged(SMALL)) {
      assertThat(
              besieged.against(peer -> {
                peer.head();
                peer.say("HTTP/1.1 200 OK\r\n\r\n");
                peer.forever(new byte[100_000]);
              }))
          .isEqualTo(TOO_LONG);
    }
  }

  @Test
  void aBodyShorterThanItsLengthSaysSo() throws Exception {
    try (Besieged besieged = new Besieged()) {
      assertThat(
              besieged.against(peer -> {
                peer.head();
                peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(512));
                peer.close();
              }))
          .isEqualTo(new Failed(FailureKind.TRUNCATED, "body ended after 512 of 1000 bytes"));
    }
  }

  @Test
  void chunkedGarbageSaysSo() throws Exception {
    try (Besieged besieged = new Besieged()) {
      for (String chunks :
          List.of(
              "zz\r\n",
              "-5\r\nhello\r\n",
              "5 hello\r\n",
              "ffffffffffffffffff\r\n",
              "5\r\nhelloXX0")) {
        assertThat(
                besieged.against(peer -> {
                  peer.head();
                  peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
                  peer.say("\r\n\r\n");
                }))
            .as(chunks)
            .isEqualTo(AGAINST_THE_RULES);
      }
    }
  }

  private static RawServer.Talk chunkedForever(String start, String more) {
    return peer -> {
      peer.head();
      peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + start);
      peer.forever(more.repeat(1_000).getBytes(StandardCharsets.ISO_8859_1));
    };
  }

  @Test
  void chunkHeadsAndTrailersWithoutEndFillNoMemory() throws Exception {
    try (Besieged besieged = new Besieged()) {
      assertThat(besieged.against(chunkedForever("5;extension=", "x")))
          .isEqualTo(
              new Failed(
                  FailureKind.PROTOCOL, "the server floods the connection with what is no answer"));
      assertThat(besieged.against(chunkedForever("0\r\n", "X-Trailer: y\r\n")))
          .isEqualTo(AGAINST_THE_RULES);
    }
  }

  @Test
  void aBodyBehind204Or304IsNoAnswerToTheNextRequest() throws Exception {
    try (Besieged besieged = new Besieged()) {
      assertThat(
              besieged.against(peer -> {
                peer.head();
                peer.say("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");
              }))
          .isEqualTo(AGAINST_THE_RULES);
    }
    for (String status : List.of("204 No Content", "304 Not Modified")) {
      smuggles("HTTP/1.1 " + status + "\r\n\r\n");
    }
  }

  @Test
  void whatComesBehindTheLengthIsNoAnswerToTheNextRequest() throws Exception {
    smuggles("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
  }

  /// The first answer on a connection is followed by another that nobody asked for.
  private static void smuggles(String answer) throws Exception {
    try (Besieged besieged = new Besieged();
        RawServer server =
            new RawServer(peer -> {
              peer.head();
              peer.say(answer + "HTTP/1.1 666 Smuggled\r\nContent-Length: 0\r\n\r\n");
              peer.head();
              peer.ok("honest");
            })) {
      Watched first = besieged.ended(Request.get(server.url("/1")));
      assertThat(first.outcome()).isInstanceOf(Succeeded.class);
      Watched second = besieged.ended(Request.get(server.url("/2")));
      assertThat(second.outcome()).as(answer).isEqualTo(first.outcome());
      assertThat(second.details().body()).asString().isIn("hello", "");
      assertThat(second.exchange.repeats()).isEqualTo(1);
    }
  }
}
