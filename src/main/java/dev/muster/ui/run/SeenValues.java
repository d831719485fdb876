package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values that a run's tasks have behind a key, and how many have each. They are counted when
/// they are first asked for, and hold while the letters of one are written. Screen's thread.
final class SeenValues {
  /// Up to so many tasks aren't worth a second processor.
  private static final int COUNTED_ALONE = 5_000;

  private @Nullable RunRecord run;
  private @Nullable FilterKey key;
  private long version;
  private Map<String, Integer> counts = Map.of();

  /// @param begun what is written of the value; counted anew where that is nothing yet, if the run
  ///   has gone on
  Map<String, Integer> counts(FilterKey asked, String begun, @Nullable RunRecord now) {
    if (now == null) {
      return Map.of();
    }
    boolean same = now.equals(run) && asked == key;
    if (!same || (begun.isEmpty() && now.version() != version)) {
      run = now;
      key = asked;
      version = now.version();
      counts = count(asked, now.tasks());
    }
    return counts;
  }

  /// From now on everything is counted anew.
  void forget() {
    run = null;
    counts = Map.of();
  }

  /// Long lists by all processors while this thread waits, so that nobody changes what they look
  /// at.
  static Map<String, Integer> count(FilterKey key, List<TaskRecord> tasks) {
    Stream<TaskRecord> all = tasks.size() > COUNTED_ALONE ? tasks.parallelStream() : tasks.stream();
    return all.collect(
        HashMap::new,
        (counts, task) -> key.seen(task, value -> add(counts, value, 1)),
        (counts, more) -> more.forEach((value, count) -> add(counts, value, count)));
  }

  private static void add(Map<String, Integer> counts, String value, int more) {
    if (!value.isEmpty()) {
      counts.merge(value, more, Integer::sum);
    }
  }
}
