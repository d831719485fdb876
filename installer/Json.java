import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Maps, lists and words as JSON, two spaces deeper at each level.
final class Json {
  private Json() {}

  static String of(Object value) {
    return of(value, "\n") + "\n";
  }

  private static String of(Object value, String line) {
    String deeper = line + "  ";
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(each -> deeper + quoted(each.getKey()) + ": " + of(each.getValue(), deeper))
              .collect(Collectors.joining(",", "{", line + "}"));
      case List<?> list when list.isEmpty() -> "[]";
      case List<?> list ->
          list.stream()
              .map(each -> deeper + of(each, deeper))
              .collect(Collectors.joining(",", "[", line + "]"));
      case Number number -> number.toString();
      default -> quoted(value);
    };
  }

  private static String quoted(Object word) {
    StringBuilder quoted = new StringBuilder("\"");
    word.toString()
        .chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
