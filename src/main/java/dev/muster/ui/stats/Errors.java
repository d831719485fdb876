package dev.muster.ui.stats;

import dev.muster.engine.Outcome;
import dev.muster.engine.Why;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts failures and timeouts by their reason. Reasons that differ from case to case are counted
/// by their kind.
final class Errors {
  /// Whatever servers come up with: more reasons than this are counted as one.
  private static final int MOST = 500;

  private final Map<Reason, Integer> counts = new HashMap<>();

  private sealed interface Reason {
    record Said(Why why) implements Reason {}

    /// What differs from case to case.
    record OfKind(Outcome.FailureKind kind) implements Reason {}

    record Limit(Outcome.TimeoutClock clock) implements Reason {}

    record Others() implements Reason {}

    /// What stands in the row.
    default String label() {
      return switch (this) {
        case Said(Why why) -> InWords.why(why);
        case OfKind(Outcome.FailureKind kind) -> Texts.get("stats.errors." + kind);
        case Limit(Outcome.TimeoutClock clock) -> Texts.get("stats.timeout." + clock);
        case Others _ -> Texts.get("stats.errors.other");
      };
    }

    /// What a filter finds it by, and nothing else of `all`.
    default String query(Set<String> all) {
      return switch (this) {
        case Others _ -> "is:failed";
        case OfKind _, Limit _ -> "error:\"" + label() + "\"";
        case Said _ -> isAmbiguous(label(), all) ? exactly(label()) : "error:\"" + label() + "\"";
      };
    }

    /// In either case, as a filter finds it. Words with a quote in them can't be put in quotes.
    private static boolean isAmbiguous(String label, Set<String> all) {
      String part = label.toLowerCase(Locale.ROOT);
      return label.contains("\"")
          || all.stream()
              .anyMatch(
                  each -> !each.equals(label) && each.toLowerCase(Locale.ROOT).contains(part));
    }

    private static String exactly(String label) {
      String escaped = label.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
      return "error:/^" + escaped.replace("/", "\\x2F").replace("\"", "\\x22") + "$/";
    }
  }

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed(Outcome.FailureKind kind, Why why) -> count(reason(kind, why));
      case Outcome.TimedOut(Outcome.TimeoutClock clock, var _) -> count(new Reason.Limit(clock));
      case Outcome.Succeeded _, Outcome.Cancelled _ -> {}
    }
  }

  private void count(Reason reason) {
    boolean room = counts.size() < MOST || counts.containsKey(reason);
    counts.merge(room ? reason : new Reason.Others(), 1, Integer::sum);
  }

  private static Reason reason(Outcome.FailureKind kind, Why why) {
    return switch (kind) {
      case UNKNOWN_HOST, TRUNCATED -> new Reason.OfKind(kind);
      case UNSUPPORTED_SCHEME,
          INVALID_URL,
          REFUSED,
          UNREACHABLE,
          CERTIFICATE,
          TLS,
          RESET,
          PROTOCOL,
          REDIRECT,
          TOO_LARGE,
          STATUS,
          OTHER ->
          new Reason.Said(why);
    };
  }

  List<Group> groups() {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    Set<String> all = counts.keySet().stream().map(Reason::label).collect(Collectors.toSet());
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Reason, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().label()))
        .map(entry -> group(entry.getKey(), entry.getValue(), most, all))
        .toList();
  }

  private static Group group(Reason reason, int count, int most, Set<String> all) {
    return new Group(
        reason.label(),
        "",
        String.format(Locale.ROOT, "%,d", count),
        (double) count / most,
        reason instanceof Reason.Limit ? "timed-out" : "failed",
        reason.query(all));
  }
}
