package dev.muster.ui.detail;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/// When a task was queued, started and ended, since the run began; of several attempts the last.
final class When {
  private When() {}

  static String of(TaskRecord task) {
    List<String> moments = new ArrayList<>();
    moment(moments, "detail.fact.when.queued", task.queuedAt());
    moment(moments, "detail.fact.when.started", task.startedAt());
    moment(moments, "detail.fact.when.ended", task.endedAt());
    return InWords.all(moments);
  }

  private static void moment(List<String> moments, String key, long at) {
    if (at >= 0) {
      moments.add(Texts.get(key, Words.time(at)));
    }
  }
}
