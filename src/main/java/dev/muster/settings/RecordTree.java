package dev.muster.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records as trees of plain values, and back: component by component, by their names and types. A
/// new component needs nothing here, as long as it is of a type that stands below.
final class RecordTree {
  private RecordTree() {}

  static Map<String, @Nullable Object> of(Record whole) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      tree.put(component.getName(), plain(part(whole, component)));
    }
    return tree;
  }

  private static @Nullable Object part(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Record whole -> of(whole);
      case Enum<?> constant -> constant.name();
      case Duration time -> time.toString();
      case Integer small -> small.longValue();
      case List<?> list -> new ArrayList<>(list.stream().map(RecordTree::plain).toList());
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, part) -> plain.put(String.valueOf(key), plain(part)));
        yield plain;
      }
      default -> value;
    };
  }

  /// The record that the tree says.
  ///
  /// @throws IllegalArgumentException when it says none, or one that refuses its values
  static <T extends Record> T read(Object tree, Class<T> type) {
    try {
      return type.cast(record(tree, type));
    } catch (NullPointerException
        | ClassCastException
        | DateTimeException
        | ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static @Nullable Object value(@Nullable Object tree, Type type) {
    if (type instanceof ParameterizedType many) {
      return tree == null ? null : several(tree, many);
    }
    Class<?> plain = (Class<?>) type;
    if (tree == null) {
      return absent(plain);
    }
    return plain.isRecord() ? record(tree, plain) : single(tree, plain);
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type.isPrimitive()) {
      throw new IllegalArgumentException("null is no " + type);
    }
    return null;
  }

  private static Object several(Object tree, ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      List<@Nullable Object> list = new ArrayList<>();
      ((List<?>) tree).forEach(element -> list.add(value(element, of[0])));
      return list;
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((key, part) -> map.put(key, value(part, of[1])));
    return map;
  }

  private static Object record(Object tree, Class<?> type) {
    Map<?, ?> parts = (Map<?, ?>) tree;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values =
        Arrays.stream(components)
            .map(component -> value(parts.get(component.getName()), component.getGenericType()))
            .toArray();
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // our own records are public, and so are their parts
    }
  }

  private static Object single(Object tree, Class<?> type) {
    if (type == int.class) {
      return Math.toIntExact((Long) tree);
    }
    if (type == double.class || type == Double.class) {
      return ((Number) tree).doubleValue();
    }
    if (type.isEnum()) {
      return constant((String) tree, type);
    }
    if (type == Duration.class) {
      return Duration.parse((String) tree);
    }
    return tree;
  }

  private static Object constant(String name, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type + ": " + name));
  }
}
