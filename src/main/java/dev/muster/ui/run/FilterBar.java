package dev.muster.ui.run;

import dev.muster.ui.Abreast;
import dev.muster.ui.Fxml;
import dev.muster.ui.Line;
import dev.muster.ui.OnScreen;
import dev.muster.ui.StateGlyph;
import dev.muster.ui.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Which rows are shown: a query, and a chip for each group of states with its count.
public final class FilterBar extends Abreast {
  private static final KeyCombination ALSO =
      new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);

  private static final double QUERY_WIDTH = 200;
  private static final double PROMPT_WIDTH = 216;

  private final RunModel model;
  private final Map<Chip, ToggleButton> chips = new EnumMap<>(Chip.class);

  @FXML private TextField query;
  @FXML private Button empty;
  @FXML private Line chipBox;

  public FilterBar(RunModel model) {
    this.model = model;
    Fxml.load(this);
  }

  /// Puts the cursor into the query.
  public void focus() {
    query.requestFocus();
    query.selectAll();
  }

  /// What Enter does once the query is written.
  void whenWritten(Runnable next) {
    query.setOnAction(_ -> next.run());
  }

  /// Puts something at the end, behind the chips.
  void add(Node last) {
    chipBox.getChildren().add(last);
  }

  @FXML
  void initialize() {
    query.textProperty().bindBidirectional(model.queryProperty());
    empty.visibleProperty().bind(query.textProperty().isNotEmpty());
    for (Chip chip : Chip.values()) {
      chips.put(chip, button(chip));
    }
    chipBox.getChildren().setAll(chips.values());
    OnScreen.tell(this, model.totalsProperty(), this::count);
    OnScreen.tell(this, model.filterProperty(), _ -> mark());
    new QueryField(query, model);
    widthProperty().subscribe(_ -> count(model.totalsProperty().get()));
    query.widthProperty().subscribe(width -> prompt(width.doubleValue()));
  }

  /// With the keyboard Escape does it.
  @FXML
  void empty() {
    query.clear();
    query.requestFocus();
  }

  private ToggleButton button(Chip chip) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().setAll("chip");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    button.setId("chip-" + chip.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (chip != Chip.ALL) {
      button.setGraphic(new StateGlyph(chip.state()));
    }
    button.setOnAction(_ -> choose(chip, false));
    button.setOnMouseReleased(event -> {
      boolean onIt = button.contains(event.getX(), event.getY());
      if (onIt && (event.isShiftDown() || event.isShortcutDown())) {
        choose(chip, true);
      }
    });
    button.setOnKeyPressed(event -> {
      if (ALSO.match(event)) {
        choose(chip, true);
        event.consume();
      }
    });
    return button;
  }

  /// @param also besides the others: a button takes no click for its own while a key is held
  private void choose(Chip chip, boolean also) {
    model.choose(chip, also);
    mark();
  }

  private void mark() {
    Set<Chip> chosen = model.filterProperty().get().chips();
    chips.forEach((chip, button) -> button.setSelected(chosen.contains(chip)));
  }

  /// Where glyph, word and count of all chips don't fit beside a query of some words, glyph and
  /// count remain; the words are in the tooltips. Where those don't fit either, they stand below.
  private void count(Totals totals) {
    chips.forEach((chip, button) -> count(chip, button, totals.count(chip)));
    if (getWidth() > 0 && chipBox.prefWidth(-1) + QUERY_WIDTH > getWidth()) {
      chips.forEach((chip, button) -> button.setText(brief(chip, totals.count(chip))));
    }
  }

  /// What the prompt tells of the language is told where it can be read.
  private void prompt(double width) {
    query.setPromptText(Texts.get(width < PROMPT_WIDTH ? "run.filter.brief" : "run.filter.prompt"));
  }

  private static void count(Chip chip, ToggleButton button, int count) {
    String whole = Texts.get(chip.textKey(), count);
    button.setText(whole);
    button.setAccessibleText(whole);
    button.getTooltip().setText(whole);
  }

  private static String brief(Chip chip, int count) {
    return chip == Chip.ALL ? Texts.get(chip.textKey(), count) : Texts.get("run.chip.brief", count);
  }
}
