package dev.muster.input;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Durations as lists write them: `2s`, `500 ms`, `1.5`, `1h30m`. A number without a unit is
/// seconds.
public final class Durations {
  /// What is longer is a slip of the pen.
  private static final Duration LONGEST = Duration.ofDays(366);

  /// More digits than a nanosecond in a year needs.
  private static final int DIGITS = 20;

  private Durations() {}

  public static Optional<Duration> read(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    BigDecimal nanos = BigDecimal.ZERO;
    int at = 0;
    while (at < written.length()) {
      int unit = skip(written, at, "0123456789.");
      int end = skip(written, skip(written, unit, " "), "abcdefghijklmnopqrstuvwxyz");
      Optional<BigDecimal> number = number(written.substring(at, unit));
      String name = written.substring(unit, end).strip();
      long factor = nanosPer(name);
      boolean lone = at == 0 && end == written.length();
      if (number.isEmpty() || factor == 0 || (name.isEmpty() && !lone)) {
        return Optional.empty();
      }
      nanos = nanos.add(number.get().multiply(BigDecimal.valueOf(factor)));
      at = skip(written, end, " ");
    }
    return at == 0 || nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos.longValue()));
  }

  /// The shortest exact text: `1.5s`, `500ms`, `2m`.
  public static String write(Duration duration) {
    if (!duration.isZero() && duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
      long minutes = duration.toMinutes();
      return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }
    BigDecimal nanos = BigDecimal.valueOf(duration.toNanos());
    boolean seconds = duration.isZero() || duration.compareTo(Duration.ofSeconds(1)) >= 0;
    return nanos.movePointLeft(seconds ? 9 : 6).stripTrailingZeros().toPlainString()
        + (seconds ? "s" : "ms");
  }

  private static Optional<BigDecimal> number(String digits) {
    boolean good =
        digits.length() <= DIGITS
            && digits.chars().anyMatch(Durations::isDigit)
            && digits.indexOf('.') == digits.lastIndexOf('.');
    return good ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static int skip(String text, int from, String any) {
    int at = from;
    while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static long nanosPer(String unit) {
    return switch (unit) {
      case "ms" -> 1_000_000L;
      case "", "s", "sec" -> 1_000_000_000L;
      case "m", "min" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0;
    };
  }
}
