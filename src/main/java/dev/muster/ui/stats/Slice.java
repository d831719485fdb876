package dev.muster.ui.stats;

import dev.muster.ui.InWords;
import java.util.Arrays;
import java.util.Locale;

/// How many requests took between `from` and `to`.
///
/// @param from nanoseconds, included; 0 for the first slice
/// @param to nanoseconds, not included; {@link Long#MAX_VALUE} for the last slice
public record Slice(long from, long to, int count) {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7};
  private static final int DECADES = 8;

  /// Where the slices meet: 0.1 ms, 0.15 ms, 0.2 ms … 7,000 s.
  private static final long[] BOUNDS = bounds();

  static final int SLICES = BOUNDS.length + 1;

  private static long[] bounds() {
    long[] bounds = new long[DECADES * STEPS.length];
    double power = 100_000;
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Math.round(power * STEPS[i % STEPS.length]);
      power *= (i + 1) % STEPS.length == 0 ? 10 : 1;
    }
    return bounds;
  }

  /// The number of the slice that a time falls into.
  static int at(long nanos) {
    int found = Arrays.binarySearch(BOUNDS, nanos);
    return found >= 0 ? found + 1 : -found - 1;
  }

  static Slice of(int number, int count) {
    return new Slice(
        number == 0 ? 0 : BOUNDS[number - 1],
        number == BOUNDS.length ? Long.MAX_VALUE : BOUNDS[number],
        count);
  }

  /// Whether a label stands where it begins: at each power of ten.
  boolean beginsDecade() {
    long power = 100_000;
    while (power < from) {
      power *= 10;
    }
    return power == from;
  }

  /// The filter that shows its tasks alone: `time>=200ms time<300ms`.
  String query() {
    String least = from == 0 ? "" : "time>=" + term(from);
    String most = to == Long.MAX_VALUE ? "" : "time<" + term(to);
    return (least + " " + most).strip();
  }

  /// A time as the filter reads it: 0.15ms, 200ms, 1.5s.
  static String term(long nanos) {
    return nanos < 1_000_000_000 ? plain(nanos / 1e6) + "ms" : plain(nanos / 1e9) + "s";
  }

  /// The time where it begins, as people write it: "0.2 ms", "300 ms", "1.5 s".
  static String label(long nanos) {
    return InWords.plain(nanos);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
  }
}
