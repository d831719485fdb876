package dev.muster.ui.stats;

import dev.muster.engine.TaskState;
import java.util.ArrayList;
import java.util.List;

/// Counts ends by when they were, in at most so many slots: when the run outgrows them, each two
/// become one of twice the length.
final class Slots {
  static final long FINEST = 100_000_000;
  private static final int SLOTS = 200;
  private static final int KINDS = 4;

  private final int[] counts = new int[SLOTS * KINDS];
  private long width = FINEST;
  private int used;

  void add(long at, TaskState end) {
    grow(at);
    int slot = (int) (at / width);
    counts[slot * KINDS + kind(end)]++;
    used = Math.max(used, slot + 1);
  }

  private static int kind(TaskState end) {
    return switch (end) {
      case SUCCEEDED -> 0;
      case FAILED -> 1;
      case TIMED_OUT -> 2;
      case CANCELLED -> 3;
      case DELAYED, QUEUED, RUNNING -> throw new IllegalArgumentException("no end: " + end);
    };
  }

  private void grow(long at) {
    while (at / width >= SLOTS) {
      for (int i = 0; i < counts.length; i++) {
        int slot = i / KINDS * 2;
        int kind = i % KINDS;
        counts[i] = count(slot, kind) + count(slot + 1, kind);
      }
      width *= 2;
      used = (used + 1) / 2;
    }
  }

  private int count(int slot, int kind) {
    return slot < SLOTS ? counts[slot * KINDS + kind] : 0;
  }

  /// @param elapsed how long the run is
  Flow flow(long elapsed) {
    grow(elapsed);
    List<Flow.Slot> slots = new ArrayList<>(used);
    int most = 0;
    for (int slot = 0; slot < used; slot++) {
      slots.add(new Flow.Slot(count(slot, 0), count(slot, 1), count(slot, 2), count(slot, 3)));
      most = Math.max(most, slots.get(slot).sum());
    }
    return new Flow(
        width,
        elapsed,
        List.copyOf(slots),
        mean(slots, elapsed),
        latest(slots, elapsed),
        most * 1e9 / width);
  }

  private static double mean(List<Flow.Slot> slots, long elapsed) {
    return elapsed <= 0 ? 0 : slots.stream().mapToLong(Flow.Slot::sum).sum() * 1e9 / elapsed;
  }

  /// Over the last second, or what there is of one, without the slot under way.
  private double latest(List<Flow.Slot> slots, long elapsed) {
    int whole = (int) (elapsed / width);
    int first = Math.max(0, whole - (int) Math.max(1, 1_000_000_000 / width));
    long sum = 0;
    for (int slot = first; slot < Math.min(whole, slots.size()); slot++) {
      sum += slots.get(slot).sum();
    }
    return whole == first ? 0 : sum * 1e9 / ((whole - first) * width);
  }
}
