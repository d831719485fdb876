package dev.muster.ui.stats;

import dev.muster.ui.Times;
import java.util.ArrayList;
import java.util.List;

/// How long the requests took. Times in nanoseconds.
///
/// @param slices from the first that is not empty to the last, with one to spare at both ends
public record Spread(
    long count, long p50, long p90, long p95, long p99, long max, List<Slice> slices) {
  /// So few slices would look like a wall.
  private static final int FEWEST = 12;

  static final Spread NONE = of(new Times(), new int[Slice.SLICES]);

  static Spread of(Times times, int[] counts) {
    return new Spread(
        times.count(),
        times.percentile(50),
        times.percentile(90),
        times.percentile(95),
        times.percentile(99),
        times.max(),
        times.count() == 0 ? List.of() : slices(counts));
  }

  private static List<Slice> slices(int[] counts) {
    int first = 0;
    int last = counts.length - 1;
    while (first < last && counts[first] == 0) {
      first++;
    }
    while (last > first && counts[last] == 0) {
      last--;
    }
    int spare = Math.max(1, (FEWEST - (last - first + 1)) / 2);
    List<Slice> slices = new ArrayList<>();
    for (int i = Math.max(0, first - spare); i <= Math.min(counts.length - 1, last + spare); i++) {
      slices.add(Slice.of(i, counts[i]));
    }
    return List.copyOf(slices);
  }
}
