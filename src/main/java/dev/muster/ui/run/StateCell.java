package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.StateGlyph;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The state's mark and its word; in a narrow column the mark alone, and the word where the mouse
/// rests.
final class StateCell extends TaskCell {
  /// In pixels: room for the mark and some letters.
  private static final double SOME_LETTERS = 60;

  private final StateGlyph glyph = new StateGlyph();

  StateCell(Column column, RunModel model) {
    super(column, model);
    widthProperty()
        .map(width -> width.doubleValue() < SOME_LETTERS)
        .subscribe(narrow ->
            setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
  }

  @Override
  @Nullable Tooltip tip() {
    return getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
        ? new Tooltip(getText())
        : super.tip();
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
