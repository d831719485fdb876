package dev.muster.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Bytes as text: packed by gzip or not, in UTF-8, in UTF-16 with its mark, or else in Latin 1,
/// which reads anything.
final class Decoded {
  private static final int HEAD = 1_000_000;

  private Decoded() {}

  /// @return `null` for what is no text
  static @Nullable Reader text(InputStream packed) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(unpacked(packed), 1 << 16);
    byte[] head = head(bytes, HEAD);
    Charset charset = charset(head);
    boolean isText = charset.equals(StandardCharsets.UTF_16) || !holdsZero(head);
    return isText ? new InputStreamReader(bytes, charset) : null;
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(packed, 1 << 16);
    byte[] magic = head(bytes, 2);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private static byte[] head(BufferedInputStream bytes, int length) throws IOException {
    bytes.mark(length);
    byte[] head = bytes.readNBytes(length);
    bytes.reset();
    return head;
  }

  private static Charset charset(byte[] head) {
    boolean marked =
        head.length >= 2
            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    if (marked) {
      return StandardCharsets.UTF_16;
    }
    return isUtf8(head) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /// A character that the head cuts in two is none that is wrong.
  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    return !decoder
        .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), head.length < HEAD)
        .isError();
  }

  /// No text holds a zero byte, unless it is UTF-16; a few strays in a long text are dirt.
  private static boolean holdsZero(byte[] head) {
    int zeros = 0;
    for (byte one : head) {
      zeros += one == 0 ? 1 : 0;
    }
    return zeros > head.length / 1000;
  }
}
