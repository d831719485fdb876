package dev.muster.ui.detail;

import dev.muster.engine.Charsets;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/// What is kept of a response's body, and how it can be read.
///
/// @param bytes the first bytes of the decoded body
/// @param length how long the whole body is, as far as it has come
/// @param mediaType from Content-Type, lower case, without parameters; empty when not given
/// @param over whether no more will come
record Body(byte[] bytes, long length, String mediaType, Charset charset, boolean over) {
  private static final Pattern BINARY =
      Pattern.compile(
          "image/(?!svg).*|audio/.*|video/.*|font/.*|application/(octet-stream|pdf|zip|gzip|wasm|x-7z.*|vnd\\.(ms|openxml).*)");
  private static final int SNIFFED = 1_024;

  static Body of(Details details, boolean over) {
    String type =
        details.responseHeaders().stream()
            .filter(header -> header.is("content-type"))
            .map(Header::value)
            .findFirst()
            .orElse("");
    Charset charset = Charsets.of(type, details.body());
    return new Body(details.body(), details.bodyBytes(), Charsets.mediaType(type), charset, over);
  }

  boolean complete() {
    return over && bytes.length == length;
  }

  boolean empty() {
    return bytes.length == 0;
  }

  /// Whether it is better read as bytes: its type says so, or there are NULs among its first.
  boolean binary() {
    if (BINARY.matcher(mediaType).matches()) {
      return true;
    }
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    for (int i = 0; !wide && i < Math.min(SNIFFED, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /// The first `limit` bytes as text. What isn't valid becomes U+FFFD; a character that the limit
  /// cut through is left out.
  String text(int limit) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(limit, bytes.length));
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
    boolean whole = complete() && bytes.length <= limit;
    decoder.decode(in, out, whole);
    if (whole) {
      decoder.flush(out);
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
