package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecodingTest {
  private static final Session SMALL =
      Session.DEFAULT.withBounds(new Bounds(20, 256_000, 5_000_000, 1_000, 1_000_000));

  private final MockWebServer server = new MockWebServer();
  private final OkHttpFetcher fetcher =
      new OkHttpFetcher(SMALL, RunClock.started(), Network.SYSTEM);

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private Watched coded(String coding, byte[] body) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", coding)
            .body(new Buffer().write(body))
            .build());
    return Watched.start(fetcher, Request.get(server.url("/").toString()));
  }

  private interface Coder {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Coder coder, byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream coded = coder.over(out)) {
      coded.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    return bytes(GZIPOutputStream::new, plain);
  }

  private void decodes(String coding, byte[] coded, String plain) throws Exception {
    Watched watched = coded(coding, coded);
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(new String(watched.details().body(), UTF_8)).isEqualTo(plain);
    assertThat(watched.details().bodyBytes()).isEqualTo(plain.length());
    assertThat(watched.exchange.received()).as("as it came").isEqualTo(coded.length);
    assertThat(watched.exchange.contentLength()).isEqualTo(coded.length);
  }

  @Test
  void everyCodingIsUndone() throws Exception {
    byte[] hello = "hello".getBytes(UTF_8);
    decodes("gzip", gzip(hello), "hello");
    decodes("X-GZIP", gzip(hello), "hello");
    decodes("br", HexFormat.of().parseHex("0b028068656c6c6f03"), "hello");
    decodes("zstd", Zstd.compress(hello), "hello");
    decodes("deflate", bytes(DeflaterOutputStream::new, hello), "hello");
    decodes(
        "deflate",
        bytes(out -> new DeflaterOutputStream(out, new Deflater(9, true)), hello),
        "hello");
    decodes("zstd, gzip", gzip(Zstd.compress(hello)), "hello");
    decodes("identity", hello, "hello");
    decodes("something", hello, "hello");
    assertThat(fetcher.connections().open()).as("each was read to its end").isEqualTo(1);
  }

  @Test
  void anEmptyBodyIsNoBrokenGzip() throws Exception {
    assertThat(coded("gzip", new byte[0]).outcome()).isEqualTo(new Succeeded(200));
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .setHeader("Content-Length", "100")
            .build());
    assertThat(
            Watched.start(fetcher, Requests.method("HEAD", server.url("/").toString())).outcome())
        .isEqualTo(new Succeeded(200));
  }

  @Test
  void aBodyThatIsNotWhatItSaysFails() throws Exception {
    Failed broken = new Failed(FailureKind.PROTOCOL, "body is not what its Content-Encoding says");
    byte[] garbage = "this is no compressed text at all".getBytes(UTF_8);
    for (String coding : List.of("gzip", "br", "zstd", "deflate")) {
      assertThat(coded(coding, garbage).outcome()).as(coding).isEqualTo(broken);
    }
    byte[] half = gzip("x".repeat(10_000).getBytes(UTF_8));
    assertThat(coded("gzip", Arrays.copyOf(half, half.length / 2)).outcome()).isEqualTo(broken);
    assertThat(fetcher.connections().open()).as("read whole, so reused").isEqualTo(1);
  }

  @Test
  void aBombIsStoppedAtTheLimit() throws Exception {
    byte[] bomb = gzip(new byte[50_000_000]);
    Watched watched = coded("gzip", bomb);
    assertThat(watched.outcome())
        .isEqualTo(new Failed(FailureKind.TOO_LARGE, "body longer than 5 MB"));
    assertThat(watched.exchange.received()).isLessThan(bomb.length);
    assertThat(fetcher.connections().open()).isZero();
  }

  @Test
  void onlyTheFirstOfALongBodyIsKeptAndThatIsSaid() throws Exception {
    server.enqueue(new MockResponse.Builder().body("x".repeat(2_500_000)).build());
    Watched watched = Watched.start(fetcher, Request.get(server.url("/").toString()));
    assertThat(watched.outcome()).isEqualTo(new Succeeded(200));
    assertThat(watched.details().body()).hasSize(1_000);
    assertThat(watched.details().bodyBytes()).isEqualTo(2_500_000);
    assertThat(watched.details().unkept()).isEqualTo(new Exchange.Unkept(false, 1_000));
  }
}
