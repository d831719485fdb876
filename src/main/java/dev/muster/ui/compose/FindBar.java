package dev.muster.ui.compose;

import dev.muster.ui.Fxml;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
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

  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final ListArea area;
  private final ListModel model;
  private Occurrences found = Occurrences.NONE;

  /// Counts the list's changes; what was found holds for one of them.
  private long edition;

  private long foundIn;

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
    appear(false);
    sought.textProperty().subscribe((_, _) -> search(this::fromAnchor));
    OnScreen.tell(this, model.listingProperty(), _ -> search(_ -> -1));
    sought.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    OnScreen.during(this, this::hearList);
    OnScreen.during(this, () -> area.multiPlainChanges().subscribe(_ -> edition++)::unsubscribe);
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
    appear(true);
    anchor = area.getSelection().getStart();
    String selected = area.getSelectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      sought.setText(selected);
    }
    sought.requestFocus();
    sought.selectAll();
    search(this::fromAnchor);
  }

  private void appear(boolean now) {
    setManaged(now);
    setVisible(now);
  }

  private int fromAnchor(Occurrences all) {
    return all.from(anchor);
  }

  /// Looks for it, again where the list has changed meanwhile: what was found in another text
  /// stands elsewhere now.
  private void search(ToIntFunction<Occurrences> goal) {
    if (isVisible()) {
      String text = sought.getText();
      var list = area.getContent().snapshot();
      long searched = edition;
      model.seek(
          () -> Occurrences.of(text, list.getText()),
          occurrences -> {
            if (searched == edition) {
              found = occurrences;
              foundIn = searched;
              show(goal.applyAsInt(found));
            } else {
              search(goal);
            }
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
    count.pseudoClassStateChanged(NONE, all == 0);
    count.setText(none ? "" : Texts.get("compose.find.count", index + 1, all));
    count.setAccessibleText(none ? "" : Texts.get("compose.find.count.spoken", index + 1, all));
  }

  @FXML
  void next() {
    go(all -> all.from(area.getSelection().getStart() + 1));
  }

  @FXML
  void previous() {
    go(all -> all.before(area.getSelection().getStart()));
  }

  private void go(ToIntFunction<Occurrences> goal) {
    if (foundIn == edition) {
      show(goal.applyAsInt(found));
    } else {
      search(goal);
    }
    anchor = area.getSelection().getStart();
  }

  @FXML
  void onClose() {
    appear(false);
    area.requestFocus();
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
      turn(key);
    }
  }

  /// F3 and Shift+F3 go on, in the list as in the bar, and bring the bar back.
  private void keyInList(KeyEvent key) {
    if (key.getCode() == KeyCode.F3) {
      appear(true);
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
