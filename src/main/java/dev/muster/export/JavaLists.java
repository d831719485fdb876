package dev.muster.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Long lists in Java's source: a class file holds at most 65,535 constants, a constant and a
/// method at most 65,535 bytes.
final class JavaLists {
  private static final int MOST_BYTES = 60_000;
  private static final int MOST_CHARACTERS = 16_000;

  /// What a class may hold, in characters of its source: an option takes fewer bytes than letters.
  private static final int MOST_OF_A_PART = 40_000;

  private final List<String> parts = new ArrayList<>();

  /// Lines that mean nothing to a text block, as a field `URLS`.
  static String blocks(List<String> urls) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    int bytes = 0;
    for (String url : urls) {
      int more = url.getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes > 0 && bytes + more > MOST_BYTES) {
        blocks.add(block.toString());
        block.setLength(0);
        bytes = 0;
      }
      block.append("      ").append(inBlock(url)).append('\n');
      bytes += more;
    }
    blocks.add(block.toString());
    return "  static final List<String> URLS =\n" + lists(blocks);
  }

  private static String lists(List<String> blocks) {
    return blocks.size() == 1
        ? "      " + quoted(blocks.getFirst()) + ".lines().toList();"
        : blocks.stream()
                .map(JavaLists::quoted)
                .collect(Collectors.joining(",\n      ", "      Stream.of(\n      ", ")\n"))
            + "          .flatMap(String::lines)\n          .toList();";
  }

  private static String quoted(String block) {
    return "\"\"\"\n" + block + "      \"\"\"";
  }

  private static String inBlock(String url) {
    return url.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
  }

  /// Expressions that make an `Ask`, as a field `ASKS`; what one class can't hold is kept for
  /// {@link #parts}.
  String parted(List<String> asks) {
    List<String> part = new ArrayList<>();
    int size = 0;
    for (String ask : asks) {
      if (size > 0 && size + ask.length() > MOST_OF_A_PART) {
        parts.add(list(part));
        part.clear();
        size = 0;
      }
      part.add(ask);
      size += ask.length();
    }
    if (parts.isEmpty()) {
      return "  static final List<Ask> ASKS =\n      " + list(part);
    }
    parts.add(list(part));
    return IntStream.rangeClosed(1, parts.size())
        .mapToObj(number -> "Part" + number + ".ASKS")
        .collect(
            Collectors.joining(
                ",\n          ",
                "  static final List<Ask> ASKS =\n      Stream.of(\n          ",
                ")\n          .flatMap(List::stream)\n          .toList();"));
  }

  private static String list(List<String> asks) {
    return "List.of(\n          " + String.join(",\n          ", asks) + ");";
  }

  /// Further classes, for the end of the script.
  String parts() {
    StringBuilder classes = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      classes.append("\n  static final class Part").append(i + 1).append(" {\n");
      classes.append("    static final List<Ask> ASKS =\n      ").append(parts.get(i));
      classes.append("\n  }\n");
    }
    return classes.toString();
  }

  /// A text of any length.
  static String literal(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return Literal.of(text);
    }
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += MOST_CHARACTERS) {
      int end = Math.min(text.length(), i + MOST_CHARACTERS);
      pieces.add(Literal.of(text.substring(i, end)));
    }
    return "String.join(\"\", " + String.join(", ", pieces) + ")";
  }
}
