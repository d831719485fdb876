package dev.muster.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/// Reads `500ms`, `2s`, `1.5m`, `1h`; a bare number is seconds.
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|m|h)?");

  private Durations() {}

  /// @throws TypeConversionException when it is none
  static Duration parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new TypeConversionException(
          "'"
              + Shown.plain(text)
              + "' is no duration: write 500ms, 2s, 1.5m or a number of seconds");
    }
    BigDecimal nanos = new BigDecimal(form.group(1)).multiply(nanosPer(form.group(2)));
    return Duration.ofNanos(nanos.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  private static BigDecimal nanosPer(@Nullable String unit) {
    return BigDecimal.valueOf(
        switch (unit == null ? "s" : unit) {
          case "ms" -> 1_000_000L;
          case "m" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          default -> 1_000_000_000L;
        });
  }
}
