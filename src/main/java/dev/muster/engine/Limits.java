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

  /// Kept of the files that may still be opened for what isn't a request's own socket: name
  /// look-ups, jars, a results' file.
  private static final int RESERVE = 64;

  public Limits {
    if (inFlight < 1 || perHost < 1) {
      throw new IllegalArgumentException("at least one request must be allowed in flight");
    }
  }

  /// These limits, or fewer in flight where the system lets too few files be open at once: a
  /// request that can't get a socket would fail with "too many open files".
  ///
  /// @param tasks how many requests there are
  /// @param files how many files and sockets may still be opened
  public Limits within(int tasks, long files) {
    long possible = Math.max(1, files - RESERVE);
    return Math.min(inFlight, tasks) <= possible ? this : new Limits((int) possible, perHost);
  }
}
