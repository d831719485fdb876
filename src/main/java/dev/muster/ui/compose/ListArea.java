package dev.muster.ui.compose;

import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;

/// The text of the list, with line numbers. It stays smooth with 100,000 lines: it lays out and
/// colours only the visible ones, and hands its text on as a snapshot.
final class ListArea extends CodeArea {
  /// How many changes can be undone.
  private static final int UNDO = 100;

  /// A text from here on is not kept for undo: a few of them would fill the memory.
  private static final int TOO_LONG_TO_UNDO = 20_000_000;

  private final ListModel model;

  /// Whether the model is just being told what stands here.
  private boolean telling;

  ListArea(ListModel model) {
    this.model = model;
    getStyleClass().add("list-area");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText(Texts.get("compose.list.name"));
    setPlaceholder(prompt());
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(UNDO), Duration.ofMillis(500)));
    setContextMenu(new ListMenu(this));
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    multiPlainChanges().subscribe(_ -> tell());
    model.sourceProperty().subscribe(this::show);
    new LinePainter(this, model);
  }

  /// Puts the caret on a line, from 1, and shows it.
  void goTo(int line) {
    moveTo(Math.min(line, getParagraphs().size()) - 1, 0);
    requestFollowCaret();
    requestFocus();
  }

  private static Label prompt() {
    Label prompt = new Label(Texts.get("compose.list.prompt"));
    prompt.getStyleClass().add("prompt");
    prompt.setWrapText(true);
    return prompt;
  }

  /// A list needs no tabs, and the keyboard must get out.
  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB) {
      key.consume();
      requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  private void tell() {
    telling = true;
    model.sourceProperty().set(getContent().snapshot()::getText);
    telling = false;
  }

  private void show(Supplier<String> source) {
    String text = telling ? "" : source.get();
    if (telling || (text.isEmpty() && getLength() == 0)) {
      return;
    }
    replaceText(text);
    moveTo(0);
    requestFollowCaret();
    if (getLength() > TOO_LONG_TO_UNDO) {
      getUndoManager().forgetHistory();
    }
  }
}
