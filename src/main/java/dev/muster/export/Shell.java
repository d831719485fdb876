package dev.muster.export;

import dev.muster.export.Curl.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a command will be pasted, and so how it must be quoted.
public enum Shell {
  BASH {
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
  },

  CMD {
    private static final String HARMLESS = " _-:=+~'/.,?;*`@#$[]{}";

    @Override
    String command(List<Option> options, byte @Nullable [] body) {
      String text = body == null ? null : text(body);
      String command = "curl" + joined(options);
      if (body == null) {
        return command;
      }
      return text == null || text.indexOf('\0') >= 0
          ? comment("the body is no text: save it as body.bin")
              + "\n"
              + command
              + " --data-binary @body.bin"
          : command + " --data-raw " + quoted(text);
    }

    @Override
    String comment(String text) {
      return "rem " + text;
    }

    /// Two readers unquote it: cmd, for which a caret takes the meaning from the next character,
    /// and the program's own C runtime, for which a backslash does so in front of a quote.
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
        } else if (c == '\r') {
          continue;
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
      for (char c : value.toCharArray()) {
        if (c == '"') {
          out.append("\\".repeat(backslashes + 1));
        }
        backslashes = c == '\\' ? backslashes + 1 : 0;
        out.append(c);
      }
      return out.append("\\".repeat(backslashes)).toString();
    }
  },

  POWERSHELL {
    @Override
    String command(List<Option> options, byte @Nullable [] body) {
      List<Option> all = new ArrayList<>(options);
      String first = "";
      String text = body == null ? null : text(body);
      if (body != null && (text == null || text.indexOf('\0') >= 0)) {
        first = comment("the body is no text: save it as body.bin") + "\n";
        all.add(new Option("data-binary", "@body.bin"));
      } else if (text != null) {
        all.add(new Option("data-raw", text));
      }
      boolean plain =
          all.stream().map(Option::value).noneMatch(value -> value != null && cannotPass(value));
      return first + (plain ? "curl.exe" + joined(all) : config(all));
    }

    /// Windows PowerShell loses double quotes on their way to a program, newer ones don't.
    private static boolean cannotPass(String value) {
      return value.indexOf('"') >= 0 || value.indexOf('\n') >= 0 || value.endsWith("\\");
    }

    /// As a config on curl's standard input, which every PowerShell hands over as it is.
    private static String config(List<Option> options) {
      StringBuilder text = new StringBuilder("$OutputEncoding = [Text.UTF8Encoding]::new($false)\n");
      text.append("@'\n");
      for (Option option : options) {
        text.append(option.name());
        if (option.value() != null) {
          text.append(" = \"").append(configured(option.value())).append('"');
        }
        text.append('\n');
      }
      return text.append("'@ | curl.exe --config -").toString();
    }

    private static String configured(String value) {
      return value
          .replace("\\", "\\\\")
          .replace("\"", "\\\"")
          .replace("\n", "\\n")
          .replace("\r", "\\r")
          .replace("\t", "\\t");
    }

    @Override
    String quoted(String value) {
      // PowerShell takes typographic quotes for quotes.
      return "'" + value.replaceAll("(['‘’‚‛])", "$1$1") + "'";
    }
  };

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
  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }
}
