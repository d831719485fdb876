package dev.muster.engine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In what charset a body is written: as its byte order mark says, its Content-Type, what an HTML
/// or XML text says of itself, or else in UTF-8. The order is that of the WHATWG's encoding
/// standard. Any thread.
public final class Charsets {
  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP = Pattern.compile("|.*/(.*\\+)?(html|xml|xhtml)");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*\\bcharset|\\?xml\\b[^>]*\\bencoding)\\s*=\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int SNIFFED = 1_024;

  private Charsets() {}

  /// @param contentType the header's value, empty when there is none
  /// @param bytes the body, or its first bytes
  public static Charset of(String contentType, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher named = NAMED.matcher(contentType);
    if (named.find()) {
      return Charset.forName(named.group(1), StandardCharsets.UTF_8);
    }
    boolean markup = MARKUP.matcher(mediaType(contentType)).matches();
    return markup ? declared(bytes) : StandardCharsets.UTF_8;
  }

  /// In lower case, without parameters: `text/html`; empty when there is none.
  public static String mediaType(String contentType) {
    return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
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

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
