package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.run.Term.Check;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `is:` can ask for.
enum FilterState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  CANCELLED,
  PENDING,
  DONE,
  REDIRECTED,
  RETRIED,
  /// Among the slowest twentieth of the run.
  SLOW;

  static @Nullable Check check(String word) {
    for (FilterState state : values()) {
      if (state.word().equalsIgnoreCase(word)) {
        return state::holds;
      }
    }
    return null;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean holds(TaskRecord task, Moment moment) {
    return switch (this) {
      case QUEUED, RUNNING, SUCCEEDED, FAILED, TIMED_OUT, CANCELLED ->
          Chip.valueOf(name()).includes(task.state());
      case PENDING -> task.state().pending();
      case DONE -> !task.state().pending();
      case REDIRECTED -> redirected(task.exchange());
      case RETRIED -> task.sendings() > 1;
      case SLOW ->
          task.startedAt() >= 0 && moment.slow() > 0 && task.elapsed(moment.now()) >= moment.slow();
    };
  }

  private static boolean redirected(@Nullable Exchange seen) {
    return seen != null && seen.redirects() > 0;
  }
}
