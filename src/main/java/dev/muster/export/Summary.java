package dev.muster.export;

import dev.muster.engine.Quantities;
import dev.muster.engine.TaskState;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run came to, in sentences for people.
///
/// @param when when it began, and how long it took
/// @param outcomes how many requests ended how: `12 succeeded · 1 failed`
/// @param await what the await came to
record Summary(String when, String outcomes, String await, Totals totals) {
  private static final int MOST_REASONS = 10;

  static Summary of(Snapshot snapshot) {
    Instant began = snapshot.began().truncatedTo(ChronoUnit.SECONDS);
    return new Summary(
        DateTimeFormatter.ISO_INSTANT.format(began)
            + ", "
            + Quantities.time(snapshot.elapsed())
            + (snapshot.run().pending() == 0 ? "" : " so far"),
        count(snapshot.run().tasks().size()) + ": " + outcomes(snapshot),
        Words.await(snapshot.run()),
        Totals.of(snapshot.run()));
  }

  private static String count(int requests) {
    return number(requests) + (requests == 1 ? " request" : " requests");
  }

  private static String outcomes(Snapshot snapshot) {
    return Stream.of(TaskState.values())
        .sorted(Comparator.comparing(TaskState::pending))
        .filter(state -> snapshot.run().count(state) > 0)
        .map(state -> number(snapshot.run().count(state)) + " " + Words.state(state))
        .collect(Collectors.joining(" · "));
  }

  /// `12 × 200 · 1 × 404`; empty when nobody answered.
  String statuses() {
    return totals.statuses().entrySet().stream()
        .map(each -> number(each.getValue()) + " × " + each.getKey())
        .collect(Collectors.joining(" · "));
  }

  /// Empty when nobody answered.
  String times() {
    return totals.anyAnswered()
        ? "p50 %s · p95 %s · max %s"
            .formatted(
                Quantities.time(totals.percentile(50)),
                Quantities.time(totals.percentile(95)),
                Quantities.time(totals.percentile(100)))
        : "";
  }

  String received() {
    return Quantities.bytes(totals.bytes());
  }

  /// Why requests didn't succeed, the most frequent reasons first: `3 × connection refused`.
  List<String> reasons() {
    return totals.reasons().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_REASONS)
        .map(each -> number(each.getValue()) + " × " + Shown.plain(each.getKey()))
        .toList();
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
