package dev.muster.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body as HAR holds it: text where its bytes are text, else Base64.
record HarBody(String text, boolean base64) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  static HarBody of(byte[] bytes, @Nullable String contentType) {
    try {
      String text =
          charset(contentType)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.indexOf('\0') < 0 ? new HarBody(text, false) : encoded(bytes);
    } catch (CharacterCodingException _) {
      return encoded(bytes);
    }
  }

  private static HarBody encoded(byte[] bytes) {
    return new HarBody(Base64.getEncoder().encodeToString(bytes), true);
  }

  private static Charset charset(@Nullable String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }

  /// @param encoding the field that says `base64`
  void write(Json json, String encoding) {
    json.field("text", text);
    if (base64) {
      json.field(encoding, "base64");
    }
  }
}
