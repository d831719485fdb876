package dev.muster.ui.stats;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A chart of bars that each stand for some tasks. A click on a bar shows its tasks alone, another
/// one all again; the arrow keys go from bar to bar, and Enter does the same.
abstract class BarChart extends Chart {
  static final int NOWHERE = -1;

  private final StatsModel model;
  private int cursor = NOWHERE;

  BarChart(StatsModel model) {
    this.model = model;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseMoved(mouse -> go(at(mouse)));
    setOnMouseExited(_ -> go(NOWHERE));
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(focused -> go(focused && cursor < 0 ? fullest() : cursor));
  }

  abstract int bars();

  /// How many tasks a bar stands for.
  abstract int tasks(int bar);

  /// The bar at this share of the width; {@link #NOWHERE} for none.
  abstract int at(double share);

  /// What a bar says.
  abstract String words(int bar);

  /// The filter that shows a bar's tasks alone.
  abstract String query(int bar);

  /// To be told before other bars are drawn.
  ///
  /// @param moved whether they stand for something else than those before
  final void changed(boolean moved) {
    cursor = moved || cursor >= bars() ? NOWHERE : cursor;
  }

  /// The ground behind the bar that the pointer or the keyboard is at.
  final void cursor(GraphicsContext pen, int bar, double x, double width, double height) {
    if (bar == cursor) {
      ink(pen, Ink.CURSOR);
      pen.fillRect(x, 0, width, height);
    }
  }

  private int at(MouseEvent mouse) {
    return bars() == 0 ? NOWHERE : at(mouse.getX() / Math.max(1, getWidth()));
  }

  private int fullest() {
    int fullest = NOWHERE;
    for (int i = 0; i < bars(); i++) {
      fullest = fullest < 0 || tasks(i) > tasks(fullest) ? i : fullest;
    }
    return fullest;
  }

  private void go(int bar) {
    if (bar != cursor) {
      cursor = bar;
      tip(bar < 0 ? "" : words(bar));
      setAccessibleHelp(bar < 0 ? "" : words(bar));
      draw();
    }
  }

  private void clicked(MouseEvent mouse) {
    requestFocus();
    go(at(mouse));
    choose();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      chooseByKeyboard();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void chooseByKeyboard() {
    go(cursor < 0 ? fullest() : cursor);
    choose();
  }

  private void choose() {
    if (cursor >= 0) {
      model.choose(query(cursor));
    }
  }

  private void keyPressed(KeyEvent key) {
    int last = bars() - 1;
    switch (key.getCode()) {
      case LEFT -> go(Math.max(Math.min(0, last), cursor - 1));
      case RIGHT -> go(Math.min(last, cursor + 1));
      case HOME -> go(Math.min(0, last));
      case END -> go(last);
      case ENTER, SPACE -> chooseByKeyboard();
      default -> {
        return;
      }
    }
    key.consume();
  }
}
