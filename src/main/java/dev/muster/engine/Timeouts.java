package dev.muster.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The three clocks of a request, after aiohttp's `ClientTimeout`; `null` is "no limit of its own".
///
/// @param total the whole request, to the last byte of the body
/// @param connect everything until a connection is there: a place in the pool, DNS, TCP, TLS
/// @param read the longest gap between two bytes of the response
public record Timeouts(
    @Nullable Duration total, @Nullable Duration connect, @Nullable Duration read) {
  public static final Timeouts NONE = new Timeouts(null, null, null);

  /// aiohttp's own default: five minutes in all, nothing else.
  public static final Timeouts DEFAULT = new Timeouts(Duration.ofMinutes(5), null, null);

  public Timeouts {
    mustBePositive(total);
    mustBePositive(connect);
    mustBePositive(read);
  }

  /// These limits, and where one is missing, that of `base`.
  public Timeouts over(Timeouts base) {
    if (total == null && connect == null && read == null) {
      return base;
    }
    return new Timeouts(
        total != null ? total : base.total,
        connect != null ? connect : base.connect,
        read != null ? read : base.read);
  }

  private static void mustBePositive(@Nullable Duration limit) {
    if (limit != null && !limit.isPositive()) {
      throw new IllegalArgumentException("a timeout must be longer than zero: " + limit);
    }
  }
}
