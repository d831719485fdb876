package dev.muster.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Settings as JSON, value by value: one that can't be read is the default, and all others hold.
///
/// A *value* is what the defaults have no named parts of: a number, a text, a list, a map.
final class SettingsJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final ObjectNode defaults = mapper.valueToTree(Settings.DEFAULT);
  private final List<List<String>> values = new ArrayList<>();

  SettingsJson() {
    findValues(List.of(), defaults);
  }

  private void findValues(List<String> path, JsonNode node) {
    if (!node.isObject() || node.isEmpty()) {
      values.add(path);
      return;
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      List<String> deeper = new ArrayList<>(path);
      deeper.add(part.getKey());
      findValues(deeper, part.getValue());
    }
  }

  /// The object in the text; empty when it is none.
  Optional<ObjectNode> parse(String text) {
    try {
      return mapper.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  String write(ObjectNode stored) {
    return mapper.writeValueAsString(stored) + System.lineSeparator();
  }

  ObjectNode tree(Settings settings) {
    return mapper.valueToTree(settings);
  }

  Settings read(ObjectNode stored) {
    List<List<String>> there =
        values.stream().filter(path -> !at(stored, path).isMissingNode()).toList();
    ObjectNode all = defaults.deepCopy();
    there.forEach(path -> set(all, path, at(stored, path)));
    return convert(all).orElseGet(() -> oneByOne(stored, there));
  }

  /// Takes what can be read, again and again: a value may need another that comes behind it.
  private Settings oneByOne(ObjectNode stored, List<List<String>> there) {
    List<List<String>> left = new ArrayList<>(there);
    ObjectNode good = defaults.deepCopy();
    Settings settings = Settings.DEFAULT;
    for (int before = left.size() + 1; before > left.size(); ) {
      before = left.size();
      for (List<String> path : List.copyOf(left)) {
        ObjectNode candidate = good.deepCopy();
        set(candidate, path, at(stored, path));
        Optional<Settings> read = convert(candidate);
        if (read.isPresent()) {
          good = candidate;
          settings = read.get();
          left.remove(path);
        }
      }
    }
    return settings;
  }

  private Optional<Settings> convert(ObjectNode tree) {
    try {
      return Optional.of(mapper.treeToValue(tree, Settings.class));
    } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
      return Optional.empty();
    }
  }

  /// Puts into `stored` what differs between `before` and `after`, and says whether anything does.
  boolean change(ObjectNode stored, Settings before, Settings after) {
    ObjectNode old = tree(before);
    ObjectNode now = tree(after);
    boolean changed = false;
    for (List<String> path : values) {
      if (!at(now, path).equals(at(old, path))) {
        set(stored, path, at(now, path));
        changed = true;
      }
    }
    return changed;
  }

  private static JsonNode at(JsonNode tree, List<String> path) {
    JsonNode node = tree;
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }

  private static void set(ObjectNode tree, List<String> path, JsonNode value) {
    ObjectNode parent = tree;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = parent.path(name) instanceof ObjectNode part ? part : parent.putObject(name);
    }
    parent.set(path.getLast(), value);
  }
}
