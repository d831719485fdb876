package dev.muster.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several contestants in turn, a few rounds, so that whatever else the machine does falls on all
/// of them alike; the median of each counts.
final class Rounds {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

  private Rounds() {}

  /// One measurement.
  @FunctionalInterface
  interface Contestant {
    double once() throws Exception;
  }

  /// Each contestant's median; NaN for one that isn't there.
  static double[] medians(List<? extends @Nullable Contestant> contestants) throws Exception {
    return medians(ROUNDS, contestants);
  }

  static double[] medians(int rounds, List<? extends @Nullable Contestant> contestants)
      throws Exception {
    double[][] seen = new double[contestants.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < seen.length; i++) {
        Contestant contestant = contestants.get(i);
        seen[i][round] = contestant == null ? Double.NaN : contestant.once();
      }
    }
    return Arrays.stream(seen).mapToDouble(Rounds::median).toArray();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
