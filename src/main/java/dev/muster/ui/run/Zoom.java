package dev.muster.ui.run;

import static dev.muster.ui.run.RowAction.Place.WATERFALL;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// A part of the run that the waterfall shows instead of all of it, in nanoseconds since the run
/// began.
record Zoom(long from, long to) {
  /// Closer there is nothing to see.
  private static final long CLOSEST = 10_000;

  private static final double BY_KEY = 0.25;

  Zoom {
    from = Math.max(0, from);
    to = Math.max(to, from + CLOSEST);
  }

  long span() {
    return to - from;
  }

  /// By keys what the mouse does in the waterfall's header.
  static List<RowAction> actions(RunModel model) {
    return List.of(
        RowAction.of(
                "zoom-rows",
                WATERFALL,
                _ -> Texts.get("run.menu.zoom.rows"),
                rows -> model.zoom(around(rows, model.now())))
            .by(new KeyCodeCombination(KeyCode.Z))
            .when(rows -> rows.stream().anyMatch(task -> task.startedAt() >= 0)),
        RowAction.of(
                "zoom-in",
                WATERFALL,
                _ -> Texts.get("run.menu.zoom.in"),
                _ -> model.zoom(shown(model).scaled(0.5)))
            .by(new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_ANY))
            .when(_ -> model.record() != null),
        RowAction.of(
                "zoom-out",
                WATERFALL,
                _ -> Texts.get("run.menu.zoom.out"),
                _ -> model.zoom(shown(model).scaled(2).within(model.now())))
            .by(new KeyCodeCombination(KeyCode.MINUS))
            .when(_ -> model.zoomProperty().get() != null),
        RowAction.of(
                "zoom-earlier",
                WATERFALL,
                _ -> Texts.get("run.menu.zoom.earlier"),
                _ -> model.pan(-BY_KEY))
            .by(new KeyCodeCombination(KeyCode.A))
            .when(_ -> model.zoomProperty().get() != null),
        RowAction.of(
                "zoom-later",
                WATERFALL,
                _ -> Texts.get("run.menu.zoom.later"),
                _ -> model.pan(BY_KEY))
            .by(new KeyCodeCombination(KeyCode.D))
            .when(_ -> model.zoomProperty().get() != null),
        RowAction.of(
                "zoom-all", WATERFALL, _ -> Texts.get("run.menu.zoom.all"), _ -> model.zoom(null))
            .by(new KeyCodeCombination(KeyCode.DIGIT0))
            .when(_ -> model.zoomProperty().get() != null));
  }

  private static Zoom shown(RunModel model) {
    Scale scale = model.scaleProperty().get();
    return new Zoom(scale.from(), scale.from() + scale.span());
  }

  /// From where the first of them was queued to where the last one ended, with a little air.
  private static Zoom around(List<TaskRecord> rows, long now) {
    long from = Long.MAX_VALUE;
    long to = 0;
    for (TaskRecord task : rows) {
      if (task.startedAt() >= 0) {
        from = Math.min(from, task.startedAt());
        to = Math.max(to, task.endedAt() < 0 ? now : task.endedAt());
      }
    }
    long air = Math.max(CLOSEST, (to - from) / 20);
    return new Zoom(from - air, to + air);
  }

  /// As wide a part that begins this share of its width later, within what there is to see.
  Zoom moved(double share, long end) {
    long latest = Math.max(0, Math.max(from, end - span()));
    long begin = Math.clamp(from + (long) (span() * share), 0, latest);
    return new Zoom(begin, begin + span());
  }

  private Zoom scaled(double factor) {
    long middle = from + span() / 2;
    long half = (long) (span() * factor / 2);
    return new Zoom(middle - half, middle + half);
  }

  /// `null` when the whole run is in sight.
  private @Nullable Zoom within(long now) {
    return from <= 0 && to >= now ? null : this;
  }
}
