package dev.muster.ui.run;

import dev.muster.ui.Fxml;
import dev.muster.ui.StateGlyph;
import dev.muster.ui.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Which rows are shown: a query, and a chip for each group of states with its count.
public final class FilterBar extends HBox {
  private final RunModel model;
  private final Map<Chip, ToggleButton> chips = new EnumMap<>(Chip.class);

  @FXML private TextField query;
  @FXML private HBox chipBox;

  public FilterBar(RunModel model) {
    this.model = model;
    Fxml.load(this);
  }

  /// Puts the cursor into the query.
  public void focus() {
    query.requestFocus();
    query.selectAll();
  }

  @FXML
  void initialize() {
    query.textProperty().bindBidirectional(model.queryProperty());
    for (Chip chip : Chip.values()) {
      chips.put(chip, button(chip));
    }
    chipBox.getChildren().setAll(chips.values());
    model.totalsProperty().addListener((_, _, totals) -> count(totals));
    model.chipProperty().addListener(_ -> mark());
    count(model.totalsProperty().get());
    mark();
  }

  private ToggleButton button(Chip chip) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().setAll("chip");
    button.setId("chip-" + chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (chip != Chip.ALL) {
      button.setGraphic(new StateGlyph(chip.state()));
    }
    button.setOnAction(_ -> choose(chip));
    return button;
  }

  private void choose(Chip chip) {
    model.chipProperty().set(model.chipProperty().get() == chip ? Chip.ALL : chip);
    mark();
  }

  private void mark() {
    chips.forEach((chip, button) -> button.setSelected(chip == model.chipProperty().get()));
  }

  private void count(Totals totals) {
    chips.forEach((chip, button) -> button.setText(Texts.get(chip.textKey(), totals.count(chip))));
  }
}
