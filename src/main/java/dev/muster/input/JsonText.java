package dev.muster.input;

import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON, token by token, so that a file of any length is read in little memory. Comments, trailing
/// commas and control characters in strings, which people write, are put up with.
final class JsonText implements AutoCloseable {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// A name that no document has.
  static final String LINE = "\0line";

  private final JsonParser parser;

  JsonText(Reader text) {
    parser = MAPPER.createParser(text);
  }

  static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }

  JsonToken token() {
    return parser.currentToken();
  }

  /// Steps to the next token; whether there is one.
  boolean next() {
    return parser.nextToken() != null;
  }

  /// Within an object: steps to the next field, and tells whether there is one.
  boolean nextField() {
    return parser.nextToken() == JsonToken.PROPERTY_NAME;
  }

  /// Within an array: steps to the next element, and tells whether there is one.
  boolean nextElement() {
    JsonToken next = parser.nextToken();
    return next != null && next != JsonToken.END_ARRAY;
  }

  String name() {
    return parser.currentName();
  }

  String string() {
    return parser.getString();
  }

  /// The value that starts at this token.
  JsonNode tree() {
    return MAPPER.readTree(parser);
  }

  /// The same, in which each object knows its own line: under {@link #LINE}.
  JsonNode lined() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put(LINE, line());
        while (nextField()) {
          String name = name();
          next();
          object.set(name, lined());
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (nextElement()) {
          array.add(lined());
        }
        yield array;
      }
      default -> tree();
    };
  }

  void skip() {
    parser.skipChildren();
  }

  int line() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return Math.max(1, at.getLineNr());
  }

  /// What a scalar says; empty for everything else.
  static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString("") : "";
  }

  @Override
  public void close() {
    parser.close();
  }
}
