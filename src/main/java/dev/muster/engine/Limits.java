package dev.muster.engine;

/// How many requests may be in flight at once.
///
/// @param inFlight in all
/// @param perHost for each host and port
public record Limits(int inFlight, int perHost) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /// aiohttp's connector: 100 in all, no limit for a host.
  public static final Limits DEFAULT = new Limits(100, UNLIMITED);

  public static final Limits NONE = new Limits(UNLIMITED, UNLIMITED);

  public Limits {
    if (inFlight < 1 || perHost < 1) {
      throw new IllegalArgumentException("at least one request must be allowed in flight");
    }
  }
}
