package dev.muster.ui.run;

import dev.muster.engine.TaskState;
import java.util.Locale;

/// A group of states that the filter bar counts and shows alone when clicked.
public enum Chip {
  ALL,
  RUNNING,
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  CANCELLED,
  /// Also those that wait for their delay to pass.
  QUEUED;

  public boolean includes(TaskState state) {
    return this == ALL || this == of(state);
  }

  static Chip of(TaskState state) {
    return switch (state) {
      case DELAYED, QUEUED -> QUEUED;
      case RUNNING -> RUNNING;
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> FAILED;
      case TIMED_OUT -> TIMED_OUT;
      case CANCELLED -> CANCELLED;
    };
  }

  /// The state whose mark the chip bears; {@link #ALL} bears none.
  TaskState state() {
    return TaskState.valueOf(name());
  }

  /// What `is:` calls it.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String textKey() {
    return "run.chip." + name().toLowerCase(Locale.ROOT);
  }
}
