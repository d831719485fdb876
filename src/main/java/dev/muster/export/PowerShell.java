package dev.muster.export;

import dev.muster.export.Curl.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// PowerShell, of Windows and newer.
final class PowerShell extends Quoting {
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

  /// Windows PowerShell loses double quotes and empty words on their way to a program, newer ones
  /// don't.
  private static boolean cannotPass(String value) {
    return value.isEmpty()
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0
        || value.endsWith("\\");
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
}
