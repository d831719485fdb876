package dev.muster.ui.run;

import dev.muster.engine.Phase;
import dev.muster.engine.TaskState;
import java.util.Locale;

/// What the waterfall is drawn with, by its role; the stylesheet says the colour.
enum Ink {
  GRID,
  QUEUED,
  STARTING,
  RESOLVING,
  CONNECTING,
  SECURING,
  SENDING,
  WAITING,
  RECEIVING,
  FAILED,
  TIMED_OUT,
  CANCELLED,
  AWAIT,
  ROUND;

  static Ink of(Phase phase) {
    return switch (phase) {
      case STARTING -> STARTING;
      case RESOLVING -> RESOLVING;
      case CONNECTING -> CONNECTING;
      case SECURING -> SECURING;
      case SENDING -> SENDING;
      case WAITING -> WAITING;
      case RECEIVING -> RECEIVING;
    };
  }

  /// The mark at the end of a bar; only for those that didn't succeed.
  static Ink endOf(TaskState state) {
    return switch (state) {
      case FAILED -> FAILED;
      case TIMED_OUT -> TIMED_OUT;
      case CANCELLED -> CANCELLED;
      case DELAYED, QUEUED, RUNNING, SUCCEEDED ->
          throw new IllegalArgumentException("no end mark for " + state);
    };
  }

  String styleClass() {
    return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
