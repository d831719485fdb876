package dev.muster.ui.compose;

import atlantafx.base.theme.Styles;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;

/// A text field that shows an {@link Entry}: marked while its text can't be read, with the sentence
/// in its tooltip.
final class EntryField {
  private EntryField() {}

  /// @param tip says what the field is for while nothing is wrong
  static void bind(TextInputControl field, Entry<?> entry, String tip) {
    field.textProperty().bindBidirectional(entry.textProperty());
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    field.setTooltip(tooltip);
    entry
        .problemProperty()
        .subscribe(problem -> {
          field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
          tooltip.setText(problem.isEmpty() ? tip : problem);
          field.setAccessibleHelp(tooltip.getText());
        });
  }
}
