package dev.muster.ui.detail;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Indents JSON. Jackson judges whether it is JSON; the text itself is only re-spaced, so that
/// numbers, escapes and the order of keys stay as the server wrote them.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DEEPEST = 40;
  private static final int LONGEST = 4_000_000;

  private final String source;
  private final StringBuilder out;
  private int depth;

  private Json(String source) {
    this.source = source;
    out = new StringBuilder(source.length() * 2);
  }

  /// The indented text; nothing when it is no JSON, or would become absurdly long.
  static Optional<String> indented(String text) {
    return valid(text) ? new Json(text).indent() : Optional.empty();
  }

  private static boolean valid(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      boolean any = false;
      int values = 0;
      while (parser.nextToken() != null) {
        any = any || parser.currentToken().isStructStart();
        if (parser.streamReadContext().inRoot() && !parser.currentToken().isStructStart()) {
          values++;
        }
      }
      return any && values == 1;
    } catch (JacksonException _) {
      return false;
    }
  }

  private Optional<String> indent() {
    for (int i = 0; i < source.length() && out.length() < LONGEST; i++) {
      char c = source.charAt(i);
      switch (c) {
        case '"' -> i = string(i);
        case '{', '[' -> i = open(i);
        case '}', ']' -> {
          depth--;
          newLine();
          out.append(c);
        }
        case ',' -> {
          out.append(c);
          newLine();
        }
        case ':' -> out.append(": ");
        case ' ', '\t', '\r', '\n' -> {}
        default -> out.append(c);
      }
    }
    return out.length() < LONGEST ? Optional.of(out.toString()) : Optional.empty();
  }

  private int string(int from) {
    int end = from + 1;
    while (source.charAt(end) != '"') {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    out.append(source, from, end + 1);
    return end;
  }

  /// An empty object or array stays on its line.
  private int open(int at) {
    out.append(source.charAt(at));
    int next = at + 1;
    while (Character.isWhitespace(source.charAt(next))) {
      next++;
    }
    char c = source.charAt(next);
    if (c == '}' || c == ']') {
      out.append(c);
      return next;
    }
    depth++;
    newLine();
    return at;
  }

  private void newLine() {
    out.append('\n').repeat(' ', 2 * Math.min(depth, DEEPEST));
  }
}
