package dev.muster.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The shards of the same hosts, side by side: a busy host spreads over several, since all requests
/// of one shard meet at the locks of its pool. The first lane with room is taken, and each later
/// one is made when those before it are full: so a host that is asked a few times at once keeps to
/// one pool and finds its connections again.
final class Lanes {
  /// From here on it is the number of lanes that helps, and no longer that each is short.
  private static final int MOST_EXPECTED = 4_096;

  private final int room;
  private final AtomicIntegerArray busy;
  private final AtomicReferenceArray<@Nullable Shard> shards;
  private final Supplier<Shard> maker;

  /// @param inFlight how many requests the run may have in flight
  /// @param each how many of them make another lane worth its while
  /// @param most how many lanes there may be
  Lanes(int inFlight, int each, int most, Supplier<Shard> maker) {
    int expected = Math.min(inFlight, MOST_EXPECTED);
    int count = Math.clamp(expected / each, 1, most);
    room = Math.ceilDiv(expected, count);
    busy = new AtomicIntegerArray(count);
    shards = new AtomicReferenceArray<>(count);
    this.maker = maker;
  }

  /// Takes a place in a lane; to be given back by {@link #leave}.
  int enter() {
    for (int lane = 0; lane < busy.length(); lane++) {
      if (busy.get(lane) < room) {
        if (busy.incrementAndGet(lane) <= room) {
          return lane;
        }
        busy.decrementAndGet(lane);
      }
    }
    int any = ThreadLocalRandom.current().nextInt(busy.length());
    busy.incrementAndGet(any);
    return any;
  }

  void leave(int lane) {
    busy.decrementAndGet(lane);
  }

  Shard shard(int lane) {
    Shard there = shards.get(lane);
    return there != null ? there : make(lane);
  }

  private synchronized Shard make(int lane) {
    Shard there = shards.get(lane);
    if (there == null) {
      there = maker.get();
      shards.set(lane, there);
    }
    return there;
  }

  void each(Consumer<Shard> visitor) {
    for (int lane = 0; lane < shards.length(); lane++) {
      Shard shard = shards.get(lane);
      if (shard != null) {
        visitor.accept(shard);
      }
    }
  }
}
