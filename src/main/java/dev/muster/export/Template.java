package dev.muster.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script that leaves room for a run. It reads as the script itself: lines between `%if some
/// facts` and `%end` stand only where these hold (`%else` between them), and `«name»` is a value.
///
/// Facts are parted by `|` for "one of them" and by `&` for "all of them", with `!` for "not".
final class Template {
  private static final Pattern VALUE = Pattern.compile("«([a-z-]+)»");

  private final List<String> lines;

  private Template(List<String> lines) {
    this.lines = lines;
  }

  /// The one of this file, which stands beside this class.
  static Template of(String file) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The script of a run.
  ///
  /// @param values of several lines each are as deep as the line they stand on
  String filled(Set<String> facts, Map<String, String> values) {
    StringBuilder text = new StringBuilder(4096);
    Deque<Boolean> open = new ArrayDeque<>();
    for (String line : lines) {
      String word = line.strip();
      if (word.startsWith("%if ")) {
        open.push(holds(word.substring(4), facts));
      } else if (word.equals("%else")) {
        open.push(!open.pop());
      } else if (word.equals("%end")) {
        open.pop();
      } else if (!open.contains(false)) {
        fill(text, line, values);
      }
    }
    return text.toString();
  }

  private static boolean holds(String condition, Set<String> facts) {
    return Arrays.stream(condition.split("\\|", -1))
        .anyMatch(all -> Arrays.stream(all.split("&", -1)).allMatch(one -> isTrue(one, facts)));
  }

  private static boolean isTrue(String fact, Set<String> facts) {
    String name = fact.strip();
    return name.startsWith("!") ? !facts.contains(name.substring(1)) : facts.contains(name);
  }

  private static void fill(StringBuilder text, String line, Map<String, String> values) {
    Matcher hole = VALUE.matcher(line);
    int from = 0;
    while (hole.find()) {
      text.append(line, from, hole.start());
      String value = Objects.requireNonNull(values.get(hole.group(1)), hole.group(1));
      boolean alone = line.strip().length() == hole.end() - hole.start();
      text.append(alone ? value.replace("\n", "\n" + line.substring(0, hole.start())) : value);
      from = hole.end();
    }
    text.append(line, from, line.length()).append('\n');
  }
}
