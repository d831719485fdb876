package dev.muster.ui;

import dev.muster.engine.Exchange;
import dev.muster.engine.Quantities;
import dev.muster.engine.Units;
import dev.muster.engine.Why;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What the engine measured and met, in the user's language. Sizes need none: kB is read in all.
/// Any thread.
public final class InWords {
  private InWords() {}

  /// Why a request failed, without a full stop.
  public static String why(Why why) {
    return Texts.get("why." + why.because().name(), why.values().toArray());
  }

  /// What the transport told, without a full stop.
  public static String event(Exchange.Note note) {
    return Texts.get("event." + note.event().name(), note.values().toArray());
  }

  /// `113 ms`, `1.91 s`, `2 min 5 s`, `1 h 3 min`.
  public static String time(long nanos) {
    return Quantities.time(nanos, units());
  }

  public static String time(Duration duration) {
    return time(duration.toNanos());
  }

  /// A time as people write it: `1 s`, `2.5 s`, where {@link #time} would have `1.00 s`.
  public static String plain(long nanos) {
    return Quantities.plain(nanos, units());
  }

  public static String plain(Duration duration) {
    return plain(duration.toNanos());
  }

  /// With one decimal: `1.9 s`.
  public static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f ", seconds) + Texts.get("unit.s");
  }

  /// With one decimal: `0.4 ms`.
  public static String millis(double millis) {
    return String.format(Locale.ROOT, "%.1f ", millis) + Texts.get("unit.ms");
  }

  /// How many a second: `87.2/s`.
  public static String rate(double perSecond) {
    return Quantities.rate(perSecond, units());
  }

  /// Things told one behind the other: `a, b, c`.
  public static String all(List<String> things) {
    return things.stream().reduce((all, next) -> Texts.get("unit.and", all, next)).orElse("");
  }

  private static Units units() {
    return new Units(
        Texts.get("unit.ms"), Texts.get("unit.s"), Texts.get("unit.min"), Texts.get("unit.h"));
  }
}
