package dev.muster.settings;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON's text as a tree of plain values, and back: maps, lists, texts, numbers (whole ones are
/// `Long` where they fit), truth values and `null`. Every start of the window waits for the
/// settings to be read, so it is done by hand: a mapper takes a tenth of a second to get ready.
final class JsonTree {
  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }
      };

  private final JsonFactory json = new JsonFactory();

  /// The object in the text; empty when it is none.
  Optional<Map<String, @Nullable Object>> read(String text) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      Map<String, @Nullable Object> read = object ? object(parser) : Map.of();
      return object && parser.nextToken() == null ? Optional.of(read) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getNumberValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> list(JsonParser parser) {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static Number number(Number read) {
    return read instanceof Integer small ? small.longValue() : read;
  }

  String write(Map<String, @Nullable Object> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(INDENTED, text)) {
      write(object, out);
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> object -> {
        out.writeStartObject();
        object.forEach((name, part) -> {
          out.writeName(String.valueOf(name));
          write(part, out);
        });
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(element -> write(element, out));
        out.writeEndArray();
      }
      case Long whole -> out.writeNumber(whole);
      case Double broken -> out.writeNumber(broken);
      case Number other -> out.writeNumber(String.valueOf(other));
      case Boolean truth -> out.writeBoolean(truth);
      default -> out.writeString(value.toString());
    }
  }
}
