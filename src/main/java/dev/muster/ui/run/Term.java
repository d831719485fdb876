package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One condition of a {@link Filter}.
///
/// @param written as in the query field, with its `-`
/// @param key what it asks about; `null` for a part of the URL
/// @param values the alternatives, as written
record Term(
    String written, @Nullable FilterKey key, List<String> values, boolean not, Check check) {
  private static final Pattern KEYED = Pattern.compile("([a-z-]+):(.*)", Pattern.DOTALL);
  private static final Pattern COMPARED = Pattern.compile("([a-z]+)(>=|<=|>|<|=)(.*)");

  /// What one alternative asks.
  @FunctionalInterface
  interface Check {
    Check ALL = (_, _) -> true;

    boolean test(TaskRecord task, Moment moment);

    default Check or(Check other) {
      return (task, moment) -> test(task, moment) || other.test(task, moment);
    }
  }

  static Term parse(String written) {
    boolean not = written.startsWith("-");
    String word = not ? written.substring(1) : written;
    if (word.isEmpty()) {
      return new Term(written, null, List.of(), not, Check.ALL); // what is begun hides nothing yet
    }
    Matcher keyed = KEYED.matcher(word);
    FilterKey key = keyed.matches() ? FilterKey.named(keyed.group(1)) : null;
    List<String> values = key == null ? List.of() : Words.alternatives(keyed.group(2));
    Check check = key == null ? compared(word) : any(key, values);
    if (check == null) {
      return new Term(written, null, List.of(), not, text(Words.unquoted(word)));
    }
    return new Term(written, key == null ? comparedKey(word) : key, values, not, check);
  }

  /// `null` when one of the values isn't the key's.
  private static @Nullable Check any(FilterKey key, List<String> values) {
    List<Check> checks = new ArrayList<>();
    for (String value : values) {
      Check check = key.check(value);
      if (check == null) {
        return null;
      }
      checks.add(check);
    }
    return checks.stream().reduce(Check::or).orElse(Check.ALL);
  }

  private static @Nullable Check compared(String word) {
    Matcher parts = COMPARED.matcher(word);
    FilterKey key = comparedKey(word);
    return key == null || !parts.matches() ? null : key.compare(parts.group(2), parts.group(3));
  }

  private static @Nullable FilterKey comparedKey(String word) {
    Matcher parts = COMPARED.matcher(word);
    return parts.matches() ? FilterKey.named(parts.group(1)) : null;
  }

  /// The URL as shown, so that a masked password can't be searched for.
  private static Check text(String part) {
    Predicate<String> match = Match.part(part);
    return (task, _) -> match.test(TaskWords.url(task));
  }

  boolean passesAll() {
    return check.equals(Check.ALL);
  }

  boolean test(TaskRecord task, Moment moment) {
    return check.equals(Check.ALL) || check.test(task, moment) != not;
  }

  boolean changes() {
    return key != null && key.changes();
  }

  boolean speaksOfStates() {
    return key == FilterKey.IS;
  }

  /// Whether chips say the same.
  boolean asksForStates() {
    return key == FilterKey.IS && !not && !values.isEmpty() && chips().size() == values.size();
  }

  Set<Chip> chips() {
    Set<Chip> chips = EnumSet.noneOf(Chip.class);
    for (Chip chip : Chip.values()) {
      if (chip != Chip.ALL && values.stream().anyMatch(chip.word()::equalsIgnoreCase)) {
        chips.add(chip);
      }
    }
    return chips;
  }

  /// Whether the other one, added to the query, leaves no place for this one.
  boolean replacedBy(Term other) {
    boolean sameStates = asksForStates() && other.asksForStates();
    return sameStates
        || (key == FilterKey.DOMAIN && key == other.key && !not && !other.not)
        || written.equals(other.written);
  }
}
