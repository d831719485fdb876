package dev.muster.ui;

import org.HdrHistogram.Histogram;

/// How long requests took: their percentiles to three digits, in memory that doesn't grow with
/// their number. Whoever shows a percentile asks one of these, so that no two places disagree.
public final class Times {
  private final Histogram micros = new Histogram(3);
  private long count;
  private long max;

  /// @param nanos how long one took
  public void add(long nanos) {
    count++;
    max = Math.max(max, nanos);
    micros.recordValue(nanos / 1_000);
  }

  public long count() {
    return count;
  }

  /// The longest, in nanoseconds; 0 when there is none.
  public long max() {
    return max;
  }

  /// What so many percent did not exceed, in nanoseconds; 0 when there is none.
  public long percentile(double percent) {
    return count == 0 ? 0 : Math.min(max, micros.getValueAtPercentile(percent) * 1_000);
  }
}
