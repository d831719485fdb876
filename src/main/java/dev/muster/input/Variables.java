package dev.muster.input;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `{{name}}` stands for. Values may name others, but not for ever.
final class Variables {
  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]{1,200}?)\\s*}}");
  private static final int DEEPEST = 8;
  private static final int LONGEST = 1_000_000;

  private final Map<String, String> values = new HashMap<>();

  /// The first that could not be replaced since somebody asked.
  private @Nullable String unknown;

  void put(String name, String value) {
    values.put(name, value);
  }

  /// The text with all names replaced that are known.
  String in(String text) {
    String replaced = text;
    for (int depth = 0; depth < DEEPEST && replaced.contains("{{"); depth++) {
      String next = once(replaced);
      if (next.equals(replaced) || next.length() > LONGEST) {
        break;
      }
      replaced = next;
    }
    Matcher left = replaced.contains("{{") ? NAME.matcher(replaced) : null;
    if (unknown == null && left != null && left.find()) {
      unknown = left.group();
    }
    return replaced;
  }

  /// Stops as soon as the text is longer than any that is meant.
  private String once(String text) {
    Matcher name = NAME.matcher(text);
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    while (replaced.length() <= LONGEST && name.find()) {
      replaced.append(text, from, name.start());
      replaced.append(values.getOrDefault(name.group(1), name.group()));
      from = name.end();
    }
    return replaced.append(text, from, text.length()).toString();
  }

  /// A name that nothing is known of in the texts since the last call; `null` for none.
  @Nullable String takeUnknown() {
    String one = unknown;
    unknown = null;
    return one;
  }
}
