package dev.muster.ui.compose;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// Finds text in the list: each place in turn, and how many there are.
final class FindBar extends GridPane {
  /// What shows a word or two; with less room the rest stands below it.
  private static final double LEAST_WIDTH = 110;

  private final ListArea area;
  private final ListModel model;
  private Occurrences found = Occurrences.NONE;

  /// Where the search begins: what is found while the user still types shall not run away.
  private int anchor;

  @FXML private TextField sought;
  @FXML private HBox steps;
  @FXML private Label count;
  @FXML private Button close;

  FindBar(ListArea area, ListModel model) {
    this.area = area;
    this.model = model;
    Fxml.load(this);
  }

  @FXML
  void initialize() {
    close();
    sought.textProperty().subscribe((_, _) -> search(true));
    OnScreen.tell(this, model.listingProperty(), _ -> search(false));
    sought.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    OnScreen.during(this, this::hearList);
    widthProperty().subscribe(_ -> place());
  }

  /// The rest moves within the bar, so that its buttons keep the keyboard.
  private void place() {
    steps.applyCss();
    double rest = steps.prefWidth(-1) + close.prefWidth(-1) + 2 * getHgap();
    boolean below = inside() - rest < LEAST_WIDTH;
    setConstraints(steps, below ? 0 : 1, below ? 1 : 0, below ? REMAINING : 1, 1);
  }

  private double inside() {
    return getWidth() - snappedLeftInset() - snappedRightInset();
  }

  private Subscription hearList() {
    EventHandler<KeyEvent> ear = this::keyInList;
    area.addEventFilter(KeyEvent.KEY_PRESSED, ear);
    return () -> area.removeEventFilter(KeyEvent.KEY_PRESSED, ear);
  }

  /// Opens the bar with what is selected in the list.
  void open() {
    setManaged(true);
    setVisible(true);
    anchor = area.getSelection().getStart();
    String selected = area.getSelectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      sought.setText(selected);
    }
    sought.requestFocus();
    sought.selectAll();
    search(true);
  }

  private void close() {
    setManaged(false);
    setVisible(false);
  }

  private void search(boolean go) {
    if (isVisible()) {
      String text = sought.getText();
      var list = area.getContent().snapshot();
      model.seek(
          () -> Occurrences.of(text, list.getText()),
          occurrences -> {
            found = occurrences;
            show(go ? found.from(anchor) : -1);
          });
    }
  }

  private void show(int index) {
    tell(index);
    place();
    if (index >= 0) {
      int start = found.starts()[index];
      area.selectRange(start, start + found.length());
      area.requestFollowCaret();
    }
  }

  private void tell(int index) {
    boolean none = sought.getText().isEmpty();
    int all = found.count();
    count.setText(none ? "" : Texts.get("compose.find.count", index + 1, all));
    count.setAccessibleText(none ? "" : Texts.get("compose.find.count.spoken", index + 1, all));
  }

  @FXML
  void next() {
    go(found.from(area.getSelection().getStart() + 1));
  }

  @FXML
  void previous() {
    go(found.before(area.getSelection().getStart()));
  }

  private void go(int index) {
    show(index);
    anchor = area.getSelection().getStart();
  }

  @FXML
  void onClose() {
    close();
    area.requestFocus();
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
      turn(key);
    }
  }

  /// F3 and Shift+F3 go on, in the list as in the bar.
  private void keyInList(KeyEvent key) {
    if (isVisible() && key.getCode() == KeyCode.F3) {
      turn(key);
    } else if (isVisible()) {
      escape(key);
    }
  }

  private void turn(KeyEvent key) {
    if (key.isShiftDown()) {
      previous();
    } else {
      next();
    }
    key.consume();
  }

  private void escape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      onClose();
      key.consume();
    } else if (key.getCode() == KeyCode.F3) {
      turn(key);
    }
  }
}
