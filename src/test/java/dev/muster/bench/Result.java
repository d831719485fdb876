package dev.muster.bench;

import java.util.Locale;

/// One figure of the table.
///
/// @param peer what stands beside ours; NaN when that peer isn't installed, or there is none
/// @param ratio what the goal is about
/// @param goal what the ratio should be
record Result(
    String name, String unit, double ours, String against, double peer, double ratio, Goal goal) {
  /// A bound that a ratio should keep.
  record Goal(boolean atLeast, double bound) {
    boolean met(double ratio) {
      return atLeast ? ratio >= bound : ratio <= bound;
    }
  }

  static Goal atLeast(double bound) {
    return new Goal(true, bound);
  }

  static Goal atMost(double bound) {
    return new Goal(false, bound);
  }

  /// Ours for itself, with nobody beside it.
  static Result alone(String name, String unit, double ours, Goal goal) {
    return new Result(name, unit, ours, "", Double.NaN, ours, goal);
  }

  /// Times: the ratio says how much faster ours is.
  static Result faster(String name, double ours, String against, double peer, Goal goal) {
    return new Result(name, "s", ours, against, peer, peer / ours, goal);
  }

  /// @param load the machine's load average when it was measured
  String json(double load) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%s,\"against\":\"%s\",\"peer\":%s,"
            + "\"ratio\":%s,\"target\":\"%s %s\",\"met\":%s,\"load\":%.1f}",
        name,
        unit,
        number(ours),
        against,
        number(peer),
        number(ratio),
        goal.atLeast() ? ">=" : "<=",
        number(goal.bound()),
        Double.isNaN(ratio) ? "null" : goal.met(ratio),
        load);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "null";
    }
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%.0f", value);
  }
}
