package dev.muster.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What a part of a body is: text, or a file that nobody has read yet.
public sealed interface Piece {
  record Text(String text) implements Piece {}

  /// @param path as the list names it, from the list's folder
  /// @param handling what becomes of its bytes
  record File(String path, Handling handling) implements Piece {}

  /// What cURL's options do with a file before they send it.
  enum Handling {
    AS_IS,
    /// `-d @file`: carriage returns, line feeds and zero bytes go.
    WITHOUT_BREAKS,
    /// `--data-urlencode @file`.
    ENCODED;

    byte[] apply(byte[] bytes) {
      return switch (this) {
        case AS_IS -> bytes;
        case WITHOUT_BREAKS -> withoutBreaks(bytes);
        case ENCODED ->
            URLEncoder.encode(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.US_ASCII);
      };
    }

    private static byte[] withoutBreaks(byte[] bytes) {
      byte[] left = new byte[bytes.length];
      int kept = 0;
      for (byte one : bytes) {
        if (one != '\r' && one != '\n' && one != 0) {
          left[kept++] = one;
        }
      }
      return java.util.Arrays.copyOf(left, kept);
    }
  }
}
