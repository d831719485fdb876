package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.StateGlyph;

/// The state's mark and its word.
final class StateCell extends TaskCell {
  private final StateGlyph glyph = new StateGlyph();

  StateCell(Column column, RunModel model) {
    super(column, model);
  }

  @Override
  void draw(TaskRecord task, long now) {
    super.draw(task, now);
    glyph.show(task.state());
    setGraphic(glyph);
  }

  @Override
  void clear() {
    super.clear();
    setGraphic(null);
  }
}
