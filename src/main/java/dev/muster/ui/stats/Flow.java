package dev.muster.ui.stats;

import java.util.List;

/// How many requests ended as the run went on.
///
/// @param width how long a slot is, in nanoseconds
/// @param elapsed how long the run is, in nanoseconds
/// @param mean requests a second, over the whole run
/// @param latest requests a second, over the last whole second
/// @param peak requests a second in the fullest slot
public record Flow(
    long width, long elapsed, List<Slot> slots, double mean, double latest, double peak) {
  static final Flow NONE = new Flow(Slots.FINEST, 0, List.of(), 0, 0, 0);

  /// One slot's requests by what they came to.
  public record Slot(int succeeded, int failed, int timedOut, int cancelled) {
    int sum() {
      return succeeded + failed + timedOut + cancelled;
    }
  }

  /// Requests a second in one slot. The one under way counts as long as it has been so far.
  double rate(int slot) {
    long begun = slot * width;
    long length = Math.min(width, Math.max(width / 4, elapsed - begun));
    return slots.get(slot).sum() * 1e9 / length;
  }
}
