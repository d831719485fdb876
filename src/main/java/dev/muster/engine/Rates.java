package dev.muster.engine;

/// How many requests may start in a second.
///
/// @param perSecond in all; {@link #UNLIMITED} for any number
/// @param perHost for each host and port; {@link #UNLIMITED} for any number
public record Rates(int perSecond, int perHost) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public static final Rates NONE = new Rates(UNLIMITED, UNLIMITED);

  public Rates {
    if (perSecond < 1 || perHost < 1) {
      throw new IllegalArgumentException("at least one request a second must be allowed");
    }
  }
}
