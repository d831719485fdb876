package dev.muster.ui.window;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskState;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How far a run is, for someone who looks at something else meanwhile.
final class Progress {
  /// A run that lasts no longer has been watched to its end.
  private static final long LONG_NANOS = 10_000_000_000L;

  private Progress() {}

  /// The window's title, which the task bar shows too.
  static String title(@Nullable RunRecord run) {
    if (run == null) {
      return Texts.get("window.title");
    }
    int all = run.tasks().size();
    return run.finished()
        ? Texts.get(
            "window.title.done",
            all,
            run.count(TaskState.FAILED),
            run.count(TaskState.TIMED_OUT),
            run.count(TaskState.CANCELLED))
        : Texts.get("window.title.run", 100L * run.done() / all, run.done(), all);
  }

  /// The same for the task bar, which calls the user when a notice does.
  static Standing standing(@Nullable RunRecord run, boolean inFront) {
    return run == null || run.finished()
        ? new Standing(OptionalDouble.empty(), notice(run, inFront).isPresent())
        : new Standing(OptionalDouble.of((double) run.done() / run.tasks().size()), false);
  }

  /// What to tell when the run is over: only after a long one, and only who looks elsewhere.
  ///
  /// @param inFront whether the user has the window before them
  static Optional<Notice> notice(@Nullable RunRecord run, boolean inFront) {
    if (run == null || inFront || !run.finished() || run.finishedAt() < LONG_NANOS) {
      return Optional.empty();
    }
    return Optional.of(
        new Notice(
            title(run),
            Texts.get(
                "window.notice.text",
                run.count(TaskState.SUCCEEDED),
                run.count(TaskState.FAILED),
                run.count(TaskState.TIMED_OUT),
                run.count(TaskState.CANCELLED),
                InWords.time(run.finishedAt()))));
  }
}
