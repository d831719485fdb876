package dev.muster.engine;

/// Keeps {@link Rates}: hands out one permit for each start. Used by one thread at a time; it is
/// told the time and reads none.
@FunctionalInterface
public interface Pace {
  /// Lets everything go at once.
  Pace NONE = (_, _) -> Permit.GIVEN;

  /// For a run whose rate nobody limits.
  static Pace none(Rates rates) {
    if (!rates.equals(Rates.NONE)) {
      throw new IllegalArgumentException("no pace for " + rates);
    }
    return NONE;
  }

  /// Asks for a permit for a start to `host` now.
  ///
  /// @param now nanoseconds of the run's clock
  Permit take(String host, long now);

  /// Makes the pace of a run.
  @FunctionalInterface
  interface Maker {
    Pace of(Rates rates);
  }

  /// What a pace answers.
  sealed interface Permit {
    Permit GIVEN = new Given();

    /// Start now; the permit is used up.
    record Given() implements Permit {}

    /// Not now, and no permit was used.
    ///
    /// @param nanos how long to wait before it makes sense to ask again; at least 1
    /// @param hostOnly whether it is only this host that goes too fast
    record NotYet(long nanos, boolean hostOnly) implements Permit {}
  }
}
