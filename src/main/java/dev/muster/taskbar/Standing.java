package dev.muster.taskbar;

import java.util.OptionalDouble;

/// What the task bar shows.
///
/// @param done the share of a run that is done, from 0 to 1; empty while there is none
/// @param urgent whether it calls the user
record Standing(OptionalDouble done, boolean urgent) {
  static final Standing NOTHING = new Standing(OptionalDouble.empty(), false);

  /// To the whole percent: nobody sees more.
  static Standing of(OptionalDouble done, boolean urgent) {
    return done.isEmpty()
        ? new Standing(done, urgent)
        : new Standing(OptionalDouble.of(Math.round(done.getAsDouble() * 100) / 100.0), urgent);
  }
}
