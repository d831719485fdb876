package dev.muster.engine;

import java.time.Duration;
import java.util.Locale;

/// Sizes, times and rates as short text: the same words on the screen and in the terminal.
public final class Quantities {
  private static final String[] DECIMAL_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Quantities() {}

  /// A size in decimal units, one decimal below 100: `412 B`, `1.3 kB`, `250 kB`.
  public static String bytes(long count) {
    if (count < 1_000) {
      return count + " B";
    }
    double value = count;
    int unit = 0;
    while (rounded(value) >= 1_000 && unit < DECIMAL_UNITS.length - 1) {
      value /= 1_000;
      unit++;
    }
    return number(value) + " " + DECIMAL_UNITS[unit];
  }

  /// A limit as people write it, the same without needless digits: `64 kB`, `1.5 MB`.
  public static String limit(long bytes) {
    return bytes(bytes).replace(".0 ", " ");
  }

  /// Whole milliseconds below a second, then seconds with two decimals, then minutes, then hours:
  /// `113 ms`, `1.91 s`, `2 min 5 s`, `1 h 3 min`.
  public static String time(long nanos) {
    return time(nanos, Units.SYMBOLS);
  }

  public static String time(Duration duration) {
    return time(duration.toNanos());
  }

  /// The same in other units.
  public static String time(long nanos, Units units) {
    long millis = Math.round((double) nanos / NANOS_PER_MILLI);
    if (millis < 1_000) {
      return millis + " " + units.millis();
    }
    long hundredths = Math.round((double) nanos / (NANOS_PER_SECOND / 100));
    if (hundredths < 6_000) {
      return String.format(Locale.ROOT, "%.2f ", hundredths / 100.0) + units.seconds();
    }
    long seconds = Math.round((double) nanos / NANOS_PER_SECOND);
    if (seconds < 3_600) {
      return two(seconds / 60, units.minutes(), seconds % 60, units.seconds());
    }
    long minutes = Math.round(seconds / 60.0);
    return two(minutes / 60, units.hours(), minutes % 60, units.minutes());
  }

  /// A time as people write it, without needless digits: `0.2 ms`, `1 s`, `2.5 s`, `5 min`.
  public static String plain(long nanos, Units units) {
    if (nanos < NANOS_PER_SECOND) {
      return plain((double) nanos / NANOS_PER_MILLI) + " " + units.millis();
    }
    return nanos < 60 * NANOS_PER_SECOND
        ? plain((double) nanos / NANOS_PER_SECOND) + " " + units.seconds()
        : time(nanos, units);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
  }

  /// How many a second: `0.4/s`, `87.2/s`, `1,240/s`.
  public static String rate(double perSecond) {
    return rate(perSecond, Units.SYMBOLS);
  }

  /// The same in other units.
  public static String rate(double perSecond, Units units) {
    return number(perSecond) + "/" + units.seconds();
  }

  /// One decimal below 100, none above, thousands in groups.
  private static String number(double value) {
    String pattern = value < 99.95 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, pattern, value);
  }

  private static double rounded(double value) {
    return value < 99.95 ? Math.round(value * 10) / 10.0 : Math.round(value);
  }

  private static String two(long many, String unit, long few, String smaller) {
    return few == 0 ? many + " " + unit : many + " " + unit + " " + few + " " + smaller;
  }
}
