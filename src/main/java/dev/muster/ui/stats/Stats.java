package dev.muster.ui.stats;

import java.util.List;

/// A run in figures at one moment.
///
/// @param statuses by class
/// @param errors failures and timeouts by their reason, the most frequent first
/// @param hosts the slowest first, by the mean time of a request
public record Stats(
    Spread times, Flow flow, List<Group> statuses, List<Group> errors, List<Group> hosts) {
  static final Stats NONE = new Stats(Spread.NONE, Flow.NONE, List.of(), List.of(), List.of());
}
