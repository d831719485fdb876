package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the rows are sorted: by one column's key, where it ties by the next one's, and in the end as
/// in the list. Tasks without a key (no time before the start) come last either way.
record Order(List<By> by) {
  /// What a column sorts by.
  @FunctionalInterface
  interface Key {
    /// Always the same type for one column; `null` when the task has nothing to sort by yet.
    @Nullable Comparable<?> of(TaskRecord task, long now);
  }

  record By(Key key, boolean descending) {}

  Order {
    by = List.copyOf(by);
  }

  /// Keeps what the keys are at this moment, so that a long sort on another thread isn't confused
  /// by a run that goes on.
  Snapshot snapshot(List<TaskRecord> tasks, long now) {
    List<Keys> keys = by.stream().map(each -> Keys.of(each, tasks, now)).toList();
    return new Snapshot(tasks, keys);
  }

  /// Tasks and their keys, not touched by anyone else.
  record Snapshot(List<TaskRecord> tasks, List<Keys> keys) {
    List<TaskRecord> sorted() {
      Comparator<Integer> order =
          keys.stream().reduce((_, _) -> 0, Comparator::thenComparing, Comparator::thenComparing);
      return IntStream.range(0, tasks.size()).boxed().sorted(order).map(tasks::get).toList();
    }
  }

  /// One column's keys, by the tasks' places.
  static final class Keys implements Comparator<Integer> {
    private final @Nullable Object[] keys;
    private final Comparator<@Nullable Object> order;

    private Keys(@Nullable Object[] keys, boolean descending) {
      this.keys = keys;
      Comparator<Object> natural = Keys::natural;
      order = Comparator.nullsLast(descending ? natural.reversed() : natural);
    }

    /// All processors write while this thread waits, so that nobody changes what they write of.
    static Keys of(By by, List<TaskRecord> tasks, long now) {
      @Nullable Object[] keys = new @Nullable Object[tasks.size()];
      Arrays.parallelSetAll(keys, i -> by.key.of(tasks.get(i), now));
      return new Keys(keys, by.descending);
    }

    @Override
    public int compare(Integer a, Integer b) {
      return order.compare(keys[a], keys[b]);
    }

    @SuppressWarnings("unchecked") // a column's keys are of one type
    private static int natural(Object a, Object b) {
      return ((Comparable<Object>) a).compareTo(b);
    }
  }
}
