package dev.muster.ui.compose;

import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventSource;

/// The text of the list, with line numbers. It stays smooth with 100,000 lines: it lays out and
/// colours only the visible ones, and hands its text on as a snapshot.
final class ListArea extends CodeArea {
  /// How many changes can be undone.
  private static final int UNDO = 100;

  /// A text from here on takes longer to split into lines than a frame lasts.
  private static final int LONG = 200_000;

  /// A text from here on is not kept for undo: a few of them would fill the memory.
  private static final int TOO_LONG_TO_UNDO = 20_000_000;

  private final ListModel model;
  private final LinePainter painter;

  /// Whether the model is just being told what stands here.
  private boolean telling;

  /// Counts what was to be shown, so that what is ready too late is dropped.
  private long edition;

  /// What of a long text is still to come.
  private Pour<ListDocument> pouring =
      new Pour<>(Collections.emptyIterator(), this::add, this::ready);

  /// How much stands behind what is still to come.
  private int behindPieces;

  /// Whether the text is just being replaced by what the model holds.
  private boolean showing;

  /// What can be undone. Of a long text it hears before the pieces come: they are undone in one go,
  /// however long they take.
  private final EventSource<List<PlainTextChange>> undoable = new EventSource<>();

  /// What {@link #undoable} has heard of and is still on its way; `null` when nothing is.
  private @Nullable PlainTextChange heard;

  /// How much of it is there, in characters; -1 before anything is.
  private int arrived;

  /// What takes the place of all, from its first piece on; `null` otherwise. Only that piece's
  /// change knows without asking anew, which takes long, what it took the place of.
  private @Nullable String whole;

  /// Until there is a first list, which is nothing to undo.
  private boolean untouched = true;

  ListArea(ListModel model) {
    this.model = model;
    getStyleClass().add("list-area");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setUndoManager(
        UndoManagerFactory.fixedSizeHistoryFactory(UNDO)
            .createMultiChangeUM(
                undoable,
                PlainTextChange::invert,
                this::change,
                PlainTextChange::mergeWith,
                PlainTextChange::isIdentity,
                Duration.ofMillis(500)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    painter = new LinePainter(this, model);
    multiPlainChanges().subscribe(this::changed);
    OnScreen.tell(this, model.sourceProperty(), this::show);
    speak();
  }

  /// Says everything in the language of now.
  void speak() {
    setAccessibleText(Texts.get("compose.list.name"));
    setContextMenu(new ListMenu(this));
    painter.renewNumbers();
  }

  /// Puts the caret on a line, from 1, and shows it.
  void goTo(int line) {
    moveTo(Math.min(line, getParagraphs().size()) - 1, 0);
    requestFollowCaret();
    requestFocus();
  }

  /// A list needs no tabs, and the keyboard must get out.
  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB) {
      key.consume();
      requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  private void changed(List<PlainTextChange> changes) {
    if (!showing) {
      overtakeWhatIsPrepared();
    }
    if (whole != null) {
      hear(new PlainTextChange(0, changes.getFirst().getRemoved(), whole));
      whole = null;
    } else if (heard == null) {
      undoable.push(changes);
    }
    if (!showing) {
      untouched = false;
      telling = true;
      model.sourceProperty().set(getContent().snapshot()::getText);
      telling = false;
    }
  }

  private void overtakeWhatIsPrepared() {
    edition++;
    behindPieces = 0;
    pouring.stop();
    painter.expect(0);
    setEditable(true);
    PlainTextChange broken = heard;
    if (broken != null) {
      heard = null;
      undoable.push(List.of(missing(broken)));
    }
  }

  /// What has to be taken back of a change that didn't come to its end.
  private PlainTextChange missing(PlainTextChange change) {
    return arrived < 0
        ? change.invert()
        : new PlainTextChange(
            change.getPosition() + arrived, change.getInserted().substring(arrived), "");
  }

  /// @param change is to come in pieces
  private void hear(PlainTextChange change) {
    undoable.push(List.of(change));
    heard = change;
    arrived = -1;
  }

  private void show(Supplier<String> source) {
    if (telling) {
      return;
    }
    overtakeWhatIsPrepared();
    String text = source.get();
    if (text.isEmpty() && getLength() == 0) {
      return;
    }
    if (text.length() < LONG) {
      show(ListDocument.of(text, getSegOps()));
      ready();
    } else {
      setEditable(false);
      long prepared = edition;
      String lines = asLines(text);
      model.prepare(
          () -> ListDocument.pieces(lines, getSegOps()), pieces -> show(prepared, lines, pieces));
    }
  }

  private void show(long prepared, String text, List<ListDocument> pieces) {
    if (prepared == edition) {
      painter.expect(1 + lines(pieces));
      var rest = pieces.iterator();
      whole = text;
      show(rest.next());
      if (whole != null) { // what stood here begins it, and nothing has changed yet
        hear(new PlainTextChange(0, getText(), whole));
        whole = null;
      }
      arrived = getLength();
      pour(rest, this::ready);
    }
  }

  private static int lines(List<ListDocument> pieces) {
    return pieces.stream().mapToInt(ListDocument::breaks).sum();
  }

  private void pour(Iterator<ListDocument> rest, Runnable end) {
    pouring = new Pour<>(rest, this::add, end);
    pouring.start();
  }

  private void show(ListDocument document) {
    getUndoManager().preventMerge(); // a replacement is undone by itself
    taking(() -> replace(0, getLength(), document.lines()));
    moveTo(0);
    requestFollowCaret();
  }

  private void add(ListDocument piece) {
    int at = getLength() - behindPieces;
    taking(() -> getContent().replace(at, at, piece.lines())); // the caret stays
    arrived += piece.length();
  }

  /// Nothing while a long text comes in.
  @Override
  public void undo() {
    if (isEditable()) {
      super.undo();
    }
  }

  /// Nothing while a long text comes in.
  @Override
  public void redo() {
    if (isEditable()) {
      super.redo();
    }
  }

  /// What an undo or redo does to the text.
  private void change(List<PlainTextChange> changes) {
    PlainTextChange change = changes.getFirst();
    if (changes.size() > 1 || change.getInserted().length() < LONG) {
      UndoUtils.applyMultiPlainTextChange(this).accept(changes);
    } else {
      insert(change);
    }
  }

  /// A long text comes in, or back, in pieces that are made behind the screen.
  private void insert(PlainTextChange change) {
    overtakeWhatIsPrepared();
    hear(change);
    setEditable(false);
    var before = getContent().snapshot();
    telling = true;
    model.replace(() -> changed(before.getText(), change), getLength() + change.getNetLength());
    telling = false;
    long prepared = edition;
    model.prepare(
        () -> ListDocument.pieces(change.getInserted(), getSegOps()),
        pieces -> {
          if (prepared == edition) {
            insert(change, pieces);
          }
        });
  }

  private void insert(PlainTextChange change, List<ListDocument> pieces) {
    painter.expect(getParagraphs().size() + lines(pieces));
    behindPieces = getLength() - change.getRemovalEnd();
    var rest = pieces.iterator();
    var first = rest.next();
    taking(() -> getContent().replace(change.getPosition(), change.getRemovalEnd(), first.lines()));
    arrived = first.length();
    if (change.getPosition() == 0 && behindPieces == 0) {
      moveTo(0);
      pour(rest, this::ready);
    } else {
      pour(rest, this::readyAmongOthers);
    }
  }

  private void readyAmongOthers() {
    ready();
    moveTo(getLength() - behindPieces);
    requestFollowCaret();
  }

  private static String changed(String text, PlainTextChange change) {
    return text.substring(0, change.getPosition())
        + change.getInserted()
        + text.substring(change.getRemovalEnd());
  }

  private void taking(Runnable change) {
    showing = true;
    change.run();
    showing = false;
    if (getLength() > TOO_LONG_TO_UNDO) {
      getUndoManager().forgetHistory();
    }
  }

  private void ready() {
    painter.expect(0);
    getUndoManager().preventMerge();
    if (untouched) {
      getUndoManager().forgetHistory();
      untouched = false;
    }
    heard = null;
    setEditable(true);
  }

  /// The same as {@link #paste}, and a sample that nobody has touched gives way to it wherever the
  /// caret is.
  void pasteForSample() {
    if (isSample()) {
      selectAll();
    }
    paste();
  }

  private boolean isSample() {
    return isEditable() && model.isSample(getLength(), this::getText);
  }

  /// Copied files become the list, and so does a text where nothing but the sample stands and
  /// nobody has set the caret. A long text is made ready behind the screen.
  @Override
  public void paste() {
    Clipboard copied = Clipboard.getSystemClipboard();
    if (copied.hasFiles()) {
      new Given(copied).fill(model);
      return;
    }
    if (getCaretPosition() == 0 && getSelection().getLength() == 0 && isSample()) {
      selectAll();
    }
    String text = copied.getString();
    if (!isEditable()) {
      return;
    }
    if (text == null || text.length() < LONG) {
      super.paste();
    } else {
      untouched = false;
      pasteLong(text);
    }
  }

  private void pasteLong(String text) {
    IndexRange selected = getSelection();
    if (selected.getLength() == getLength()) {
      model.fill(text);
      return;
    }
    var change = new PlainTextChange(selected.getStart(), getText(selected), asLines(text));
    getUndoManager().preventMerge(); // a paste is undone by itself
    insert(change);
  }

  /// With the ends of lines that an editor gives a text.
  private static String asLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
