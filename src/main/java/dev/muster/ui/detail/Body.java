package dev.muster.ui.detail;

import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Header;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is kept of a response's body, and how it can be read.
///
/// @param bytes the first bytes of the decoded body
/// @param length how long the whole body is, as far as it has come
/// @param mediaType from Content-Type, lower case, without parameters; empty when not given
/// @param charset from a byte order mark, Content-Type, what an HTML or XML text says of itself, or
///   else UTF-8
/// @param over whether no more will come
record Body(byte[] bytes, long length, String mediaType, Charset charset, boolean over) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern BINARY =
      Pattern.compile(
          "image/(?!svg).*|audio/.*|video/.*|font/.*|application/(octet-stream|pdf|zip|gzip|wasm|x-7z.*|vnd\\.(ms|openxml).*)");
  private static final Pattern MARKUP = Pattern.compile("|.*/(.*\\+)?(html|xml|xhtml)");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*\\bcharset|\\?xml\\b[^>]*\\bencoding)\\s*=\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int SNIFFED = 1_024;

  static Body of(Details details, boolean over) {
    String type =
        details.responseHeaders().stream()
            .filter(header -> header.is("content-type"))
            .map(Header::value)
            .findFirst()
            .orElse("");
    String mediaType = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    Charset charset = charset(type, mediaType, details.body());
    return new Body(details.body(), details.bodyBytes(), mediaType, charset, over);
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

  private static Charset charset(String contentType, String mediaType, byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher named = CHARSET.matcher(contentType);
    if (named.find()) {
      return Charset.forName(named.group(1), StandardCharsets.UTF_8);
    }
    return MARKUP.matcher(mediaType).matches() ? declared(bytes) : StandardCharsets.UTF_8;
  }

  /// From `<meta charset=…>` or `<?xml … encoding=…?>` among the first bytes. A text that could be
  /// read so far can't be in UTF-16, whatever it says.
  private static Charset declared(byte[] bytes) {
    int length = Math.min(SNIFFED, bytes.length);
    Matcher said = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    Charset found =
        said.find()
            ? Charset.forName(said.group(1), StandardCharsets.UTF_8)
            : StandardCharsets.UTF_8;
    return found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
