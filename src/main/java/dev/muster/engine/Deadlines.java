package dev.muster.engine;

import java.util.Arrays;

/// The instants the machine waits for: a binary heap over small whole-number keys, each of which
/// has at most one instant. Setting and clearing cost the logarithm of how many are set; a key's
/// place is known, so that a deadline met early leaves nothing behind.
final class Deadlines {
  private static final int ABSENT = -1;

  private final int[] place;
  private int[] keys = new int[16];
  private long[] instants = new long[16];
  private int size;

  /// @param keys how many keys there are: 0 to `keys - 1`
  Deadlines(int keys) {
    place = new int[keys];
    Arrays.fill(place, ABSENT);
  }

  /// The earliest instant, {@link Long#MAX_VALUE} when none is set.
  long earliest() {
    return size == 0 ? Long.MAX_VALUE : instants[0];
  }

  /// The key of the earliest instant; only when there is one.
  int earliestKey() {
    return keys[0];
  }

  void set(int key, long instant) {
    clear(key);
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      instants = Arrays.copyOf(instants, size * 2);
    }
    put(size++, key, instant);
    up(place[key]);
  }

  void clear(int key) {
    int hole = place[key];
    if (hole == ABSENT) {
      return;
    }
    place[key] = ABSENT;
    size--;
    if (hole < size) {
      put(hole, keys[size], instants[size]);
      up(hole);
      down(place[keys[hole]]);
    }
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && instants[at] < instants[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down(int from) {
    int at = from;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && instants[child + 1] < instants[child]) {
        child++;
      }
      if (instants[at] <= instants[child]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int a, int b) {
    int key = keys[a];
    long instant = instants[a];
    put(a, keys[b], instants[b]);
    put(b, key, instant);
  }

  private void put(int at, int key, long instant) {
    keys[at] = key;
    instants[at] = instant;
    place[key] = at;
  }
}
