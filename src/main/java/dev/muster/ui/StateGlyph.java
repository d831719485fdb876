package dev.muster.ui;

import dev.muster.engine.TaskState;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The little mark of a task's state, drawn as a shape so that no font is needed. The stylesheet
/// gives each state its shape and colour; a word always stands beside it.
public final class StateGlyph extends Region {
  private static final Map<TaskState, PseudoClass> LOOKS = new EnumMap<>(TaskState.class);

  static {
    for (TaskState state : TaskState.values()) {
      String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
      LOOKS.put(state, PseudoClass.getPseudoClass(name));
    }
  }

  private @Nullable TaskState shown;

  public StateGlyph() {
    getStyleClass().add("state-glyph");
    setMouseTransparent(true);
  }

  public StateGlyph(TaskState state) {
    this();
    show(state);
  }

  public void show(TaskState state) {
    if (state != shown) {
      shown = state;
      LOOKS.forEach((each, look) -> pseudoClassStateChanged(look, each == state));
    }
  }
}
