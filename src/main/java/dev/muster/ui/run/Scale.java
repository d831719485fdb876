package dev.muster.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// The waterfall's time axis: from the run's begin to a round instant a little ahead of now, so
/// that the bars stand still for a while before everything moves closer together.
///
/// @param from what stands at the left, in nanoseconds since the run began
/// @param span what the whole width stands for, in nanoseconds
/// @param step from one mark to the next
record Scale(long from, long span, long step) {
  private static final long SECOND = 1_000_000_000;
  private static final long SHORTEST = 100_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long[] FACTORS = {10, 20, 25, 50};

  /// Steps of a long run, in minutes.
  private static final long[] LONG_STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720};

  private static final int MOST_MARKS = 5;
  private static final double AHEAD = 1.05;

  /// The scale on which `now` is well in sight.
  static Scale of(long now) {
    long wanted = Math.max(SHORTEST, (long) (now * AHEAD));
    long step = step(wanted);
    return new Scale(0, Math.ceilDiv(wanted, step) * step, step);
  }

  /// This part of the run, to the nanosecond.
  static Scale of(Zoom part) {
    return new Scale(part.from(), part.span(), step(part.span()));
  }

  private static long step(long wanted) {
    return wanted > MOST_MARKS * FACTORS[FACTORS.length - 1] * SECOND
        ? longStep(wanted)
        : shortStep(wanted);
  }

  private static long longStep(long wanted) {
    for (long minutes : LONG_STEPS) {
      if (MOST_MARKS * minutes * MINUTE >= wanted) {
        return minutes * MINUTE;
      }
    }
    long day = 24 * HOUR;
    return Math.ceilDiv(wanted, MOST_MARKS * day) * day;
  }

  private static long shortStep(long wanted) {
    for (long unit = 1; ; unit *= 10) {
      for (long factor : FACTORS) {
        long step = unit * factor;
        if (MOST_MARKS * step >= wanted) {
          return step;
        }
      }
    }
  }

  /// Where an instant is on this width, in whole pixels.
  double x(long nanos, double width) {
    return Math.rint((nanos - from) * width / span);
  }

  /// The instant that stands there.
  long at(double x, double width) {
    return from + (long) (x * span / width);
  }

  boolean shows(long nanos) {
    return nanos >= from && nanos <= from + span;
  }

  List<Long> marks() {
    return LongStream.rangeClosed(Math.ceilDiv(from, step), (from + span) / step)
        .mapToObj(i -> i * step)
        .toList();
  }

  /// What the marks count.
  enum Unit {
    SECONDS(SECOND),
    MINUTES(MINUTE),
    HOURS(HOUR);

    private final long nanos;

    Unit(long nanos) {
      this.nanos = nanos;
    }
  }

  Unit unit() {
    if (step % HOUR == 0) {
      return Unit.HOURS;
    }
    return step % MINUTE == 0 ? Unit.MINUTES : Unit.SECONDS;
  }

  /// A mark in its unit, with as many decimals as the steps have: "0", "0.25", "1.50".
  String label(long mark) {
    long one = unit().nanos;
    int decimals = 0;
    for (long left = one; step % left != 0; left /= 10) {
      decimals++;
    }
    return mark == 0 ? "0" : String.format(Locale.ROOT, "%." + decimals + "f", mark / (double) one);
  }
}
