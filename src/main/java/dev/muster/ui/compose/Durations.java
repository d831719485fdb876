package dev.muster.ui.compose;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `2s`, `500 ms`, `1.5`, `5 min`, `1 h 30 min`. A number without a
/// unit is seconds.
final class Durations {
  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,9})?|\\.\\d{1,9})\\s*([a-z]*)\\s*");

  private Durations() {}

  static Optional<Duration> read(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    Matcher part = PART.matcher(written);
    Duration sum = Duration.ZERO;
    int read = 0;
    while (read < written.length()) {
      if (!part.region(read, written.length()).lookingAt()) {
        return Optional.empty();
      }
      long nanos = nanosPer(part.group(2));
      if (nanos == 0 || (part.group(2).isEmpty() && part.end() < written.length())) {
        return Optional.empty();
      }
      sum =
          sum.plusNanos(
              new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanos)).longValue());
      read = part.end();
    }
    return read == 0 ? Optional.empty() : Optional.of(sum);
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

  /// The shortest exact text: `5 min`, `1.5 s`, `500 ms`.
  static String write(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toNanos()).movePointLeft(9).stripTrailingZeros();
    if (duration.isZero() || seconds.compareTo(BigDecimal.ONE) >= 0) {
      return whole(duration, seconds);
    }
    return seconds.movePointRight(3).stripTrailingZeros().toPlainString() + " ms";
  }

  private static String whole(Duration duration, BigDecimal seconds) {
    long minutes = duration.toMinutes();
    if (minutes == 0 || !duration.equals(Duration.ofMinutes(minutes))) {
      return seconds.toPlainString() + " s";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }
}
