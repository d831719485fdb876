package dev.muster.ui.compose;

import java.time.Duration;
import java.util.function.Supplier;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;

/// The text of the list, with line numbers. It stays smooth with 100,000 lines: it lays out and
/// colours only the visible ones, and hands its text on as a snapshot.
final class ListArea extends CodeArea {
  /// How many changes can be undone.
  private static final int UNDO = 100;

  private final ListModel model;

  /// Whether the model is just being told what stands here.
  private boolean mine;

  ListArea(ListModel model) {
    this.model = model;
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(UNDO), Duration.ofMillis(500)));
    multiPlainChanges().subscribe(_ -> edited());
    model.sourceProperty().subscribe(this::show);
  }

  /// Puts the caret on a line, from 1, and shows it.
  void goTo(int line) {
    moveTo(Math.min(line, getParagraphs().size()) - 1, 0);
    requestFollowCaret();
    requestFocus();
  }

  private void edited() {
    mine = true;
    model.sourceProperty().set(getContent().snapshot()::getText);
    mine = false;
  }

  private void show(Supplier<String> source) {
    if (!mine) {
      replaceText(source.get());
      moveTo(0);
      requestFollowCaret();
    }
  }
}
