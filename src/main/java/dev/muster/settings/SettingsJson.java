package dev.muster.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settings as JSON, value by value: one that can't be read is the default, and all others hold.
///
/// A *value* is what the defaults have no named parts of: a number, a text, a list, a map.
final class SettingsJson {
  private final JsonTree json = new JsonTree();
  private final List<List<String>> values = new ArrayList<>();

  SettingsJson() {
    findValues(List.of(), tree(Settings.DEFAULT));
  }

  private void findValues(List<String> path, @Nullable Object part) {
    if (!(part instanceof Map<?, ?> named) || named.isEmpty()) {
      values.add(path);
      return;
    }
    named.forEach((name, deeper) -> {
      List<String> deep = new ArrayList<>(path);
      deep.add(String.valueOf(name));
      findValues(deep, deeper);
    });
  }

  /// The object in the text; empty when it is none.
  Optional<Map<String, @Nullable Object>> parse(String text) {
    return json.read(text);
  }

  String write(Map<String, @Nullable Object> stored) {
    return json.write(stored) + System.lineSeparator();
  }

  Map<String, @Nullable Object> tree(Settings settings) {
    return RecordTree.of(settings);
  }

  Settings read(Map<String, @Nullable Object> stored) {
    List<List<String>> there = values.stream().filter(path -> has(stored, path)).toList();
    Map<String, @Nullable Object> all = tree(Settings.DEFAULT);
    there.forEach(path -> set(all, path, at(stored, path)));
    return settings(all).orElseGet(() -> oneByOne(stored, there));
  }

  /// Takes what can be read, again and again: a value may need another that comes behind it.
  private Settings oneByOne(Map<String, @Nullable Object> stored, List<List<String>> there) {
    List<List<String>> left = new ArrayList<>(there);
    Map<String, @Nullable Object> good = tree(Settings.DEFAULT);
    Settings settings = Settings.DEFAULT;
    for (int before = left.size() + 1; before > left.size(); ) {
      before = left.size();
      for (List<String> path : List.copyOf(left)) {
        Map<String, @Nullable Object> candidate = new LinkedHashMap<>(good);
        set(candidate, path, at(stored, path));
        Optional<Settings> read = settings(candidate);
        if (read.isPresent()) {
          good = candidate;
          settings = read.get();
          left.remove(path);
        }
      }
    }
    return settings;
  }

  private static Optional<Settings> settings(Map<String, @Nullable Object> tree) {
    try {
      return Optional.of(RecordTree.read(tree, Settings.class));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Puts into `stored` what differs between `before` and `after`, and says whether anything does.
  boolean change(Map<String, @Nullable Object> stored, Settings before, Settings after) {
    Map<String, @Nullable Object> old = tree(before);
    Map<String, @Nullable Object> now = tree(after);
    boolean changed = false;
    for (List<String> path : values) {
      if (!Objects.equals(at(now, path), at(old, path))) {
        set(stored, path, at(now, path));
        changed = true;
      }
    }
    return changed;
  }

  private static boolean has(Map<String, @Nullable Object> tree, List<String> path) {
    Object part = at(tree, path.subList(0, path.size() - 1));
    return part instanceof Map<?, ?> named && named.containsKey(path.getLast());
  }

  private static @Nullable Object at(Map<String, @Nullable Object> tree, List<String> path) {
    Object part = tree;
    for (String name : path) {
      part = part instanceof Map<?, ?> named ? named.get(name) : null;
    }
    return part;
  }

  /// Leaves the parts that `tree` shares with another as they are.
  private static void set(
      Map<String, @Nullable Object> tree, List<String> path, @Nullable Object value) {
    String name = path.getFirst();
    if (path.size() == 1) {
      tree.put(name, value);
      return;
    }
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    if (tree.get(name) instanceof Map<?, ?> there) {
      there.forEach((key, deeper) -> part.put(String.valueOf(key), deeper));
    }
    set(part, path.subList(1, path.size()), value);
    tree.put(name, part);
  }
}
