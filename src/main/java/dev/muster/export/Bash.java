package dev.muster.export;

import dev.muster.export.Curl.Option;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bash, zsh and the like.
final class Bash extends Quoting {
  @Override
  String command(List<Option> options, byte @Nullable [] body) {
    if (body == null) {
      return "curl" + joined(options);
    }
    for (byte one : body) {
      if (one == 0) {
        // No argument can hold a zero byte.
        String base64 = Base64.getEncoder().encodeToString(body);
        return "base64 -d <<<'" + base64 + "' | curl" + joined(options) + " --data-binary @-";
      }
    }
    return "curl" + joined(options) + " --data-raw " + quoted(body);
  }

  @Override
  String quoted(String value) {
    return quoted(value.getBytes(StandardCharsets.UTF_8));
  }

  private String quoted(byte[] value) {
    String text = text(value);
    if (text == null || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      return escaped(value);
    }
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /// `$'…'`, in which each byte can be told.
  private static String escaped(byte[] value) {
    StringBuilder out = new StringBuilder("$'");
    for (byte one : value) {
      int c = one & 0xff;
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\', '\'' -> out.append('\\').append((char) c);
        default -> {
          if (c >= 0x20 && c < 0x7f) {
            out.append((char) c);
          } else {
            out.append(String.format(Locale.ROOT, "\\%03o", c));
          }
        }
      }
    }
    return out.append('\'').toString();
  }
}
