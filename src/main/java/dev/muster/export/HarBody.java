package dev.muster.export;

import dev.muster.engine.Charsets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A body as HAR holds it: text where its bytes are text, else Base64.
record HarBody(String text, boolean base64) {
  static HarBody of(byte[] bytes, @Nullable String contentType) {
    try {
      String text =
          Charsets.of(contentType == null ? "" : contentType, bytes)
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

  /// @param encoding the field that says `base64`
  void write(Json json, String encoding) {
    json.field("text", text);
    if (base64) {
      json.field(encoding, "base64");
    }
  }
}
