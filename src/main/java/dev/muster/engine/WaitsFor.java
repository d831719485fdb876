package dev.muster.engine;

/// What a queued task waits for before its request may start.
public enum WaitsFor {
  /// One of the places in flight, of which there are so many in all.
  PLACE,
  /// One of the places in flight for its host.
  HOST,
  /// The rate: so many may start in a second.
  RATE,
  /// The rate for its host.
  HOST_RATE
}
