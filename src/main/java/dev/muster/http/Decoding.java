package dev.muster.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import okio.BufferedSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Undoes a response's Content-Encoding.
final class Decoding {
  /// What we can undo, for Accept-Encoding.
  static final String ACCEPTED = "gzip, br, zstd";

  /// As many as curl undoes; each takes memory of its own.
  private static final int MOST_CODINGS = 5;

  private static final int MOST_ZSTD_WINDOW_BITS = 23;

  private Decoding() {}

  /// `wire` decoded, last coding first; as it is when there is no coding, or one we don't know.
  static BufferedSource open(@Nullable String contentEncoding, BufferedSource wire)
      throws IOException {
    List<String> codings = codings(contentEncoding);
    if (codings.size() > MOST_CODINGS) {
      throw new IOException("more codings than anyone needs: " + codings.size());
    }
    BufferedSource decoded = wire;
    for (String coding : codings.reversed()) {
      decoded = undo(coding, decoded);
    }
    return decoded;
  }

  private static BufferedSource undo(String coding, BufferedSource coded) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> Okio.buffer(new GzipSource(coded));
      case "deflate" -> Okio.buffer(new InflaterSource(coded, inflater(coded)));
      case "br" -> stream(new BrotliInputStream(coded.inputStream()));
      // Named here alone: its native part is loaded when the first zstd body comes.
      case "zstd" -> stream(zstd(coded));
      default -> coded;
    };
  }

  /// A frame may ask for gigabytes of window; RFC 9659 allows 8 MB in HTTP.
  private static InputStream zstd(BufferedSource coded) throws IOException {
    return new ZstdInputStreamNoFinalizer(coded.inputStream()).setLongMax(MOST_ZSTD_WINDOW_BITS);
  }

  private static BufferedSource stream(InputStream decoded) {
    return Okio.buffer(Okio.source(decoded));
  }

  private static List<String> codings(@Nullable String contentEncoding) {
    if (contentEncoding == null) {
      return List.of();
    }
    List<String> codings = new ArrayList<>();
    for (String each : contentEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      codings.add(each.strip());
    }
    return codings;
  }

  /// Servers disagree whether "deflate" has zlib's two-byte head, whose sum 31 divides.
  private static Inflater inflater(BufferedSource coded) throws IOException {
    boolean bare = false;
    if (coded.request(2)) {
      int head = coded.getBuffer().getByte(0) & 0xff;
      int sum = coded.getBuffer().getByte(1) & 0xff;
      bare = (head & 0x0f) != 8 || ((head << 8) | sum) % 31 != 0;
    }
    return new Inflater(bare);
  }
}
