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
        ofPart(
            model,
            "zoom-out",
            KeyCode.MINUS,
            Texts.get("run.menu.zoom.out"),
            () -> model.zoom(shown(model).scaled(2).within(model.now()))),
        ofPart(
            model,
            "zoom-earlier",
            KeyCode.A,
            Texts.get("run.menu.zoom.earlier"),
            () -> model.pan(-BY_KEY)),
        ofPart(
            model,
            "zoom-later",
            KeyCode.D,
            Texts.get("run.menu.zoom.later"),
            () -> model.pan(BY_KEY)),
        ofPart(
            model,
            "zoom-all",
            KeyCode.DIGIT0,
            Texts.get("run.menu.zoom.all"),
            () -> model.zoom(null)));
  }

  /// What can be done while a part is shown.
  private static RowAction ofPart(
      RunModel model, String id, KeyCode key, String text, Runnable order) {
    return RowAction.of(id, WATERFALL, _ -> text, _ -> order.run())
        .by(new KeyCodeCombination(key))
        .when(_ -> model.zoomProperty().get() != null);
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
