package dev.muster.ui.run;

import dev.muster.ui.Texts;
import dev.muster.ui.run.Suggestions.Suggestion;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// Where the query is written, with what could be written there below it: Down goes into the list,
/// Enter and Tab take what is chosen, Escape closes it, and the next one empties the field.
final class QueryField {
  private static final double ROW = 24;
  private static final double WIDTH = 440;
  private static final KeyCombination ASK =
      new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);

  private final TextField field;
  private final RunModel model;
  private final Popup popup = new Popup();
  private final ListView<Suggestion> list = new ListView<>();
  private Suggestions shown = Suggestions.NONE;

  /// What stood here at the last key, so that one that writes nothing asks nothing.
  private String before = "";

  QueryField(TextField field, RunModel model) {
    this.field = field;
    this.model = model;
    list.setId("suggestions");
    list.getStyleClass().add("suggestions");
    list.setAccessibleText(Texts.get("run.filter.suggestions"));
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Cell());
    list.setOnMouseClicked(_ -> takeChosen());
    popup.setAutoHide(true);
    popup.getContent().add(new dev.muster.ui.Zoom(list));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.setOnKeyTyped(_ -> typed());
    field.focusedProperty().subscribe(this::focused);
  }

  private void focused(boolean now) {
    popup.hide();
    if (now) {
      model.expectQuery();
    }
  }

  private void typed() {
    if (!field.getText().equals(before)) {
      before = field.getText();
      suggest();
    }
  }

  private void suggest() {
    int caret = field.getCaretPosition();
    if (caret == 0 || Character.isWhitespace(field.getText().charAt(caret - 1))) {
      popup.hide();
    } else {
      show();
    }
  }

  private void show() {
    shown = model.suggestions(field.getCaretPosition());
    list.getItems().setAll(shown.all());
    list.setPrefHeight(ROW * shown.all().size() + 4);
    if (shown.all().isEmpty()) {
      popup.hide();
    } else if (!popup.isShowing() && field.getScene() != null) {
      Bounds place = field.localToScreen(field.getBoundsInLocal());
      popup.show(field, place.getMinX(), place.getMaxY() + 2);
    }
  }

  private void pressed(KeyEvent event) {
    boolean open = popup.isShowing();
    boolean used =
        switch (event.getCode()) {
          case DOWN -> open ? choose(1) : ask();
          case UP -> open && choose(-1);
          case ENTER -> open && enter(event);
          case TAB -> open && !event.isShiftDown() && takeFirst();
          case ESCAPE -> open ? close() : empty();
          default -> ASK.match(event) && ask();
        };
    before = field.getText();
    if (used) {
      event.consume();
    }
  }

  /// With Ctrl it runs the list, and takes nothing.
  private boolean enter(KeyEvent event) {
    if (event.isShortcutDown()) {
      popup.hide();
      return false;
    }
    return takeChosen();
  }

  private boolean ask() {
    show();
    return true;
  }

  private boolean close() {
    popup.hide();
    return true;
  }

  private boolean empty() {
    boolean full = !field.getText().isEmpty();
    field.clear();
    return full;
  }

  private boolean choose(int by) {
    int last = shown.all().size() - 1;
    int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, -1, last);
    list.getSelectionModel().clearSelection();
    if (next >= 0) {
      list.getSelectionModel().select(next);
      list.scrollTo(next);
    }
    return true;
  }

  private boolean takeFirst() {
    if (list.getSelectionModel().isEmpty()) {
      choose(1);
    }
    return takeChosen();
  }

  private boolean takeChosen() {
    Suggestion chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (chosen == null) {
      return false;
    }
    String query = shown.with(chosen, field.getText());
    int behind = shown.from() + chosen.written().length();
    field.setText(query);
    field.positionCaret(behind);
    if (chosen.written().endsWith(":")) {
      show();
    }
    return true;
  }

  /// What it puts in at the left, what that means at the right.
  private static final class Cell extends ListCell<Suggestion> {
    private final Label written = new Label();
    private final Label said = new Label();
    private final Region between = new Region();
    private final HBox both = new HBox(written, between, said);

    Cell() {
      written.getStyleClass().add("mono");
      said.getStyleClass().add("muted");
      both.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(between, Priority.ALWAYS);
      written.setMinWidth(Region.USE_PREF_SIZE);
      setPrefWidth(0); // as wide as the list, and not the other way round
    }

    @Override
    protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      if (suggestion != null && !empty) {
        written.setText(suggestion.written());
        said.setText(suggestion.said());
      }
      setAccessibleText(written.getText() + " " + said.getText());
      setGraphic(suggestion != null && !empty ? both : null);
    }
  }
}
