package dev.muster.ui.run;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What could stand where the cursor is in a query: the keys, and behind a key the values that the
/// run's tasks have.
///
/// @param from where in the query the suggestions begin
/// @param to where what they replace ends
record Suggestions(int from, int to, List<Suggestion> all) {
  private static final int MOST = 12;
  static final Suggestions NONE = new Suggestions(0, 0, List.of());

  /// One of them.
  ///
  /// @param written what it puts into the query
  /// @param said what it means, or how many tasks have it
  record Suggestion(String written, String said) {}

  /// Which values there are behind a key, where so much is written of one, and how many tasks have
  /// each.
  @FunctionalInterface
  interface Counts {
    Map<String, Integer> of(FilterKey key, String begun);
  }

  static Suggestions at(int caret, String query, Counts counts) {
    Words.Word word =
        Words.of(query).stream()
            .filter(each -> each.from() <= caret && caret <= each.to())
            .reduce((_, last) -> last)
            .orElse(new Words.Word(caret, caret));
    int from = word.from() + (word.in(query).startsWith("-") ? 1 : 0);
    int colon = query.indexOf(':', from);
    FilterKey key =
        colon < 0 || colon >= caret ? null : FilterKey.named(query.substring(from, colon));
    return key == null
        ? keys(from, word.to(), query.substring(Math.min(from, caret), caret))
        : values(key, colon + 1, caret, word.to(), query, counts);
  }

  /// The query with one of them put in, and the cursor behind it.
  String with(Suggestion chosen, String query) {
    return query.substring(0, from) + chosen.written + query.substring(to);
  }

  private static Suggestions keys(int from, int to, String begun) {
    List<Suggestion> fitting = new ArrayList<>();
    for (FilterKey key : FilterKey.values()) {
      if (key.word().startsWith(begun.toLowerCase(Locale.ROOT))) {
        String said = Texts.get("run.filter.key." + key.word());
        fitting.add(new Suggestion(key.word() + (key.onlyCompared() ? ">" : ":"), said));
      }
    }
    return new Suggestions(from, to, fitting);
  }

  private static Suggestions values(
      FilterKey key, int from, int caret, int to, String query, Counts counts) {
    int begin = Math.max(from, query.lastIndexOf(',', caret - 1) + 1);
    int comma = query.indexOf(',', caret);
    int end = comma < 0 ? to : Math.min(comma, to);
    String begun = query.substring(begin, caret);
    List<String> there = Words.alternatives(query.substring(from, begin));
    List<Suggestion> fitting =
        values(key, begun, counts)
            .filter(value -> Match.contains(value.written, begun))
            .filter(value -> !there.contains(value.written))
            .filter(value -> !value.written.equals(begun))
            .limit(MOST)
            .map(value -> new Suggestion(Words.quoted(value.written), value.said))
            .toList();
    return new Suggestions(begin, end, fitting);
  }

  private static Stream<Suggestion> values(FilterKey key, String begun, Counts counts) {
    if (key == FilterKey.IS) {
      return Stream.of(FilterState.values()).map(Suggestions::of);
    }
    if (key == FilterKey.LARGER_THAN) {
      return Stream.of("1k", "10k", "100k", "1M", "10M").map(size -> new Suggestion(size, ""));
    }
    return counts.of(key, begun).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(each -> new Suggestion(each.getKey(), counted(each.getValue())));
  }

  private static Suggestion of(FilterState state) {
    return new Suggestion(state.word(), Texts.get("run.filter.state." + state.word()));
  }

  private static String counted(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
