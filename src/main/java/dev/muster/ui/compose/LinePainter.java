package dev.muster.ui.compose;

import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Numbers, colours and marks the lines of a list that can be seen, and a few beside them, before
/// each frame in which something changed. The first lines of a new text come coloured.
final class LinePainter {
  private static final List<String> PLAIN = List.of();
  private static final List<String> SKIPPED = List.of("skipped");
  private static final List<String> WARNED = List.of("warned");

  /// How many lines above and below are painted too, so that scrolling finds them ready.
  private static final int BESIDE = 30;

  private static final double BELOW_THE_POINTER = 12;

  /// The numbers of a short list stand as far from its text as those of a long one.
  private static final int LEAST_DIGITS = 3;

  private final CodeArea area;
  private final ListModel model;
  private final Tooltip why = new Tooltip();
  private final Runnable paint = this::paint;
  private boolean due = true;
  private int digits = LEAST_DIGITS;

  /// How many lines there will be; 0 while all are there.
  private int expected;

  LinePainter(CodeArea area, ListModel model) {
    this.area = area;
    this.model = model;
    area.viewportDirtyEvents().subscribe(_ -> due = true);
    area.multiPlainChanges().subscribe(_ -> changed());
    area.sceneProperty().subscribe(this::move);
    OnScreen.tell(area, model.listingProperty(), _ -> marksChanged());
    area.setMouseOverTextDelay(Duration.ofMillis(300));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::explain);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> why.hide());
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removePreLayoutPulseListener(paint);
    }
    if (now != null) {
      now.addPreLayoutPulseListener(paint);
      showNumbers();
    }
  }

  /// While a long text comes in, piece by piece, its first lines stand where they will stay, and
  /// are left as they come.
  ///
  /// @param lines how many there will be, 0 once they are all there
  void expect(int lines) {
    expected = lines;
    changed();
  }

  private void changed() {
    due = true;
    int lines = Math.max(expected, area.getParagraphs().size());
    int now = Math.max(LEAST_DIGITS, Integer.toString(lines).length());
    if (now != digits) {
      digits = now;
      area.lookupAll(".line-number").forEach(number -> ((LineNumber) number).digits(now));
    }
  }

  /// Not before there is a scene: a number outside of it would look for the theme's colours.
  private void showNumbers() {
    if (area.getParagraphGraphicFactory() == null) {
      area.setParagraphGraphicFactory(this::number);
    }
  }

  /// They tell in another language why a line is marked.
  void renewNumbers() {
    if (area.getParagraphGraphicFactory() != null) {
      area.setParagraphGraphicFactory(this::number);
    }
  }

  private Node number(int index) {
    Label number = new LineNumber(index + 1, digits);
    for (String mark : mark(index)) {
      number.pseudoClassStateChanged(PseudoClass.getPseudoClass(mark), true);
      reason(index + 1).map(Tooltip::new).ifPresent(number::setTooltip);
    }
    return number;
  }

  private void marksChanged() {
    due = true;
    Platform.requestNextPulse();
  }

  private void paint() {
    if (!due || expected > 0 || area.getVisibleParagraphs().isEmpty()) {
      return;
    }
    due = false;
    int first = Math.max(0, area.firstVisibleParToAllParIndex() - BESIDE);
    int last =
        Math.min(area.getParagraphs().size() - 1, area.lastVisibleParToAllParIndex() + BESIDE);
    for (int i = first; i <= last; i++) {
      paint(i);
    }
  }

  private void paint(int index) {
    // Until the text is read again, marks stay on the lines they were on and move with them.
    if (!model.staleProperty().get()) {
      mark(index, due(index + 1));
    }
    StyleSpans<Collection<String>> colours = LineStyles.of(area.getText(index));
    if (!LineStyles.same(area.getStyleSpans(index), colours)) {
      area.setStyleSpans(index, 0, colours);
    }
  }

  private List<String> due(int line) {
    if (model.skipped(line).isPresent()) {
      return SKIPPED;
    }
    return model.warning(line).isPresent() ? WARNED : PLAIN;
  }

  private void mark(int index, List<String> mark) {
    if (!mark(index).equals(mark)) {
      area.setParagraphStyle(index, mark);
      area.recreateParagraphGraphic(index);
    }
  }

  private List<String> mark(int index) {
    return List.copyOf(area.getParagraph(index).getParagraphStyle());
  }

  private Optional<String> reason(int line) {
    return model.skipped(line).or(() -> model.warning(line));
  }

  private void explain(MouseOverTextEvent over) {
    int line = area.offsetToPosition(over.getCharacterIndex(), Bias.Forward).getMajor() + 1;
    Point2D at = over.getScreenPosition();
    reason(line)
        .ifPresent(sentence -> {
          why.setText(Texts.get("compose.list.reason", line, sentence));
          why.show(area, at.getX(), at.getY() + BELOW_THE_POINTER);
        });
  }
}
