package dev.muster.export;

import dev.muster.export.Curl.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a curl command is written for one shell.
abstract class Quoting {
  /// @param body sent as it is, whatever it holds
  abstract String command(List<Option> options, byte @Nullable [] body);

  abstract String quoted(String value);

  String comment(String text) {
    return "# " + text;
  }

  /// The options in their short forms, the URL first.
  String joined(List<Option> options) {
    StringBuilder text = new StringBuilder();
    for (Option option : options) {
      String value = option.value();
      text.append(
          switch (option.name()) {
            case "url" -> "";
            case "header" -> " -H";
            case "request" -> " -X";
            case "head" -> " -I";
            case "location" -> " -L";
            case "max-time" -> " -m";
            default -> " --" + option.name();
          });
      if (value != null) {
        text.append(' ').append(isPlain(value) ? value : quoted(value));
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String value) {
    return value.matches("[A-Za-z0-9.]+");
  }

  /// The bytes as UTF-8; `null` when they are none.
  static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }
}
