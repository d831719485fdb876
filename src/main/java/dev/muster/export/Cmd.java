package dev.muster.export;

import dev.muster.export.Curl.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The command line of Windows.
final class Cmd extends Quoting {
  private static final String HARMLESS = " _-:=+~'/.,?;*`@#$[]{}";

  @Override
  String command(List<Option> options, byte @Nullable [] body) {
    String text = body == null ? null : text(body);
    String command = "curl" + joined(options);
    if (body == null) {
      return command;
    }
    return text == null || text.indexOf('\0') >= 0 || text.indexOf('\r') >= 0
        ? comment("the body can't be typed here: save it as body.bin")
            + "\n"
            + command
            + " --data-binary @body.bin"
        : command + " --data-raw " + quoted(text);
  }

  @Override
  String comment(String text) {
    return "rem " + text;
  }

  /// Two readers unquote it: cmd, for which a caret takes the meaning from the next character, and
  /// the program's own C runtime, for which a backslash does so in front of a quote.
  @Override
  String quoted(String value) {
    StringBuilder out = new StringBuilder("^\"");
    String inner = runtime(value);
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\n') {
        out.append("^\n\n");
      } else if (c == '%') {
        // No caret helps against %NAME%; one inside makes it the name of no variable.
        out.append("%^");
        // The caret must not take the meaning of a line's end.
        i = afterPercent(inner, i, out);
      } else if (c > 0x7f || Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('^').append(c);
      }
    }
    return out.append("^\"").toString();
  }

  private static int afterPercent(String inner, int at, StringBuilder out) {
    if (at + 1 < inner.length() && "%\r\n".indexOf(inner.charAt(at + 1)) < 0) {
      out.append(inner.charAt(at + 1));
      return at + 1;
    }
    out.setLength(out.length() - 1);
    return at;
  }

  private static String runtime(String value) {
    StringBuilder out = new StringBuilder();
    int backslashes = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        out.append("\\".repeat(backslashes + 1));
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
      out.append(c);
    }
    return out.append("\\".repeat(backslashes)).toString();
  }
}
