package dev.muster.ui.run;

import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;

/// What the filter has understood, term by term, each with a cross that takes it away. There only
/// while there are several, and more than parts of the URL: one alone is emptied in its field, and
/// a click on a state moves no row.
final class TermChips extends FlowPane {
  private static final PseudoClass TEXT = PseudoClass.getPseudoClass("text");

  private final RunModel model;

  TermChips(RunModel model) {
    this.model = model;
    setId("terms");
    getStyleClass().add("terms");
    managedProperty().bind(visibleProperty());
    setMinHeight(USE_PREF_SIZE);
    OnScreen.tell(this, model.filterProperty(), this::show);
  }

  private void show(Filter filter) {
    setVisible(filter.hasKeys() && filter.terms().size() > 1);
    List<Node> chips = new ArrayList<>();
    if (isVisible()) {
      filter.terms().forEach(term -> chips.add(chip(term)));
      chips.add(clear());
    }
    getChildren().setAll(chips);
  }

  private Button chip(Term term) {
    Button chip = new Button(Texts.get("run.filter.term", term.written()));
    chip.setMnemonicParsing(false);
    chip.getStyleClass().setAll("term");
    chip.pseudoClassStateChanged(TEXT, term.key() == null);
    chip.setAccessibleText(Texts.get("run.filter.term.remove", term.written()));
    chip.setOnAction(_ -> model.filterBy(model.filterProperty().get().without(term)));
    return chip;
  }

  private Hyperlink clear() {
    Hyperlink clear = new Hyperlink(Texts.get("run.filter.clear"));
    clear.setId("clear-filter");
    clear.setOnAction(_ -> model.queryProperty().set(""));
    return clear;
  }
}
