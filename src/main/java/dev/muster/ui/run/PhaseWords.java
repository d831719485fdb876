package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/// A bar of the waterfall in words: when it began, and how long each of its phases took.
final class PhaseWords {
  /// The last of them, where there were more.
  private static final int MOST_ATTEMPTS = 5;

  private PhaseWords() {}

  static String of(TaskRecord task, long now) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.get("run.bar.title", TaskWords.number(task), TaskWords.status(task, now)));
    if (task.queuedAt() >= 0) {
      lines.add(line("run.bar.queued", task.queued(now)));
    }
    Exchange seen = task.exchange();
    if (seen != null) {
      lines.add(line("run.bar.start", task.startedAt()));
      for (Phase phase : Phase.values()) {
        if (seen.nanos(phase, now) > 0) {
          lines.add(line("run.bar." + phase.name(), seen.nanos(phase, now)));
        }
      }
      lines.add(line("run.bar.total", task.elapsed(now)));
    }
    if (task.sendings() > 1) {
      lines.add(Texts.get("run.bar.attempts", task.sendings()));
    }
    int first = Math.max(0, task.attempts().size() - MOST_ATTEMPTS);
    for (int i = first; i < task.attempts().size(); i++) {
      lines.add(attempt(i + 1, task.attempts().get(i)));
    }
    return String.join("\n", lines);
  }

  private static String attempt(int number, TaskRecord.Attempt attempt) {
    List<String> parts = new ArrayList<>();
    parts.add(precise(attempt.endedAt() - attempt.startedAt()));
    parts.add(TaskWords.reason(attempt.outcome()));
    for (Phase phase : Phase.values()) {
      long nanos = attempt.exchange().nanos(phase, attempt.endedAt());
      if (nanos > 0) {
        parts.add(Texts.get("run.bar." + phase.name()) + " " + precise(nanos));
      }
    }
    parts.removeIf(String::isEmpty);
    return Texts.get("run.bar.attempt", number, String.join(" · ", parts));
  }

  private static String line(String key, long nanos) {
    return Texts.get("run.bar.line", Texts.get(key), precise(nanos));
  }

  /// Short phases matter here: tenths of a millisecond below ten.
  private static String precise(long nanos) {
    return nanos < 10_000_000 ? InWords.millis(nanos / 1e6) : InWords.time(nanos);
  }
}
