package dev.muster.ui.compose;

import atlantafx.base.theme.Styles;
import dev.muster.ui.OnScreen;
import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

/// A text field that shows an {@link Entry}: marked while its text can't be read, with the sentence
/// in its tooltip.
final class EntryField {
  private static final double WIDEST = 320;
  private static final double GAP = 4;

  private EntryField() {}

  /// @param tip says what the field is for while nothing is wrong
  static void bind(TextInputControl field, Entry<?> entry, String tip) {
    field.textProperty().bindBidirectional(entry.textProperty());
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    field.setTooltip(tooltip);
    OnScreen.tell(
        field,
        entry.problemProperty(),
        problem -> {
          field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
          tooltip.setText(problem.isEmpty() ? tip : problem);
          field.setAccessibleHelp(tooltip.getText());
        });
  }

  /// Also says what is wrong right below the field, while somebody writes in it.
  static void speakUp(TextInputControl field, Entry<?> entry) {
    Tooltip below = new Tooltip();
    below.textProperty().bind(entry.problemProperty());
    below.setWrapText(true);
    below.setMaxWidth(WIDEST);
    Runnable say =
        () -> {
          if (field.isFocused() && !entry.problemProperty().get().isEmpty()) {
            Bounds at = field.localToScreen(field.getBoundsInLocal());
            below.show(field, at.getMinX(), at.getMaxY() + GAP);
          } else {
            below.hide();
          }
        };
    OnScreen.tell(field, entry.problemProperty(), _ -> say.run());
    field.focusedProperty().subscribe(_ -> say.run());
  }
}
