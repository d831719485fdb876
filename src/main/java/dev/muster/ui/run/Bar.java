package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.TaskState;
import java.util.ArrayList;
import java.util.List;

/// One row of the waterfall as coloured pieces on whole pixels: the thin line of the queue, the
/// phases of each attempt without gap or overlap, and a mark at the end of a task that didn't
/// succeed.
final class Bar {
  private static final double SHORTEST = 2;
  private static final double MARK_GAP = 2;
  private static final double MARK_WIDTH = 3;

  /// How far a bar that goes on left or right of what is shown stands out.
  static final double BEYOND = 6;

  private final List<Piece> pieces = new ArrayList<>();
  private final Scale scale;
  private final double width;

  /// @param thin a line instead of a bar
  record Piece(Ink ink, double x, double width, boolean thin) {}

  /// The pieces of `task` at `now`, on a waterfall of this width.
  static List<Piece> of(TaskRecord task, long now, Scale scale, double width) {
    Bar bar = new Bar(scale, width);
    task.attempts().forEach(attempt -> bar.phases(attempt.startedAt(), attempt.exchange(), now));
    bar.queue(task, now);
    Exchange seen = task.exchange();
    if (seen != null) {
      bar.phases(task.startedAt(), seen, Math.min(now, lastDrawn(task)));
    }
    bar.end(task);
    return bar.pieces;
  }

  private Bar(Scale scale, double width) {
    this.scale = scale;
    this.width = width;
  }

  /// A cancelled request needs a moment to let go, which is nobody's time any more; one behind a
  /// shield goes on for real.
  private static long lastDrawn(TaskRecord task) {
    return task.endedAt() < 0 || task.request().shield() ? Long.MAX_VALUE : task.endedAt();
  }

  private void queue(TaskRecord task, long now) {
    if (task.queuedAt() >= 0) {
      double from = x(task.queuedAt());
      double to = x(task.queuedAt() + task.queued(now));
      if (to > from) {
        pieces.add(new Piece(Ink.QUEUED, from, to - from, true));
      }
    }
  }

  private void phases(long startedAt, Exchange seen, long now) {
    long at = startedAt;
    Ink last = Ink.STARTING;
    double begin = x(at);
    double from = begin;
    for (Phase phase : Phase.values()) {
      long nanos = seen.nanos(phase, now);
      at = Math.min(at + nanos, Math.max(now, startedAt));
      double to = x(at);
      last = nanos > 0 ? Ink.of(phase) : last;
      if (to > from) {
        pieces.add(new Piece(Ink.of(phase), from, to - from, false));
        from = to;
      }
    }
    if (from == begin && scale.shows(startedAt)) {
      pieces.add(new Piece(last, begin, SHORTEST, false));
    }
  }

  private void end(TaskRecord task) {
    boolean inSight = task.endedAt() >= 0 && scale.shows(task.endedAt());
    if (inSight && task.state() != TaskState.SUCCEEDED) {
      double x = Math.min(x(task.endedAt()) + MARK_GAP, width - MARK_WIDTH);
      pieces.add(new Piece(Ink.endOf(task.state()), x, MARK_WIDTH, false));
    }
  }

  private double x(long nanos) {
    return Math.clamp(scale.x(nanos, width), -BEYOND, width + BEYOND);
  }
}
