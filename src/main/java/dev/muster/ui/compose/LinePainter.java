package dev.muster.ui.compose;

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
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Numbers, colours and marks the lines of a list that can be seen, and a few beside them, before
/// each frame in which something changed.
final class LinePainter {
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
  private static final String MARK = "skipped";

  /// How many lines above and below are painted too, so that scrolling finds them ready.
  private static final int BESIDE = 30;

  private final CodeArea area;
  private final ListModel model;
  private final Tooltip reason = new Tooltip();
  private final Runnable paint = this::paint;
  private boolean due = true;

  LinePainter(CodeArea area, ListModel model) {
    this.area = area;
    this.model = model;
    area.viewportDirtyEvents().subscribe(_ -> due = true);
    area.multiPlainChanges().subscribe(_ -> due = true);
    area.sceneProperty().subscribe(this::move);
    model.listingProperty().subscribe(_ -> marksChanged());
    area.setMouseOverTextDelay(Duration.ofMillis(300));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::explain);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> reason.hide());
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removePreLayoutPulseListener(paint);
    }
    if (now != null) {
      now.addPreLayoutPulseListener(paint);
    }
  }

  private Node number(int index) {
    Label number = new Label(Integer.toString(index + 1));
    number.getStyleClass().add("line-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    if (isMarked(index)) {
      number.pseudoClassStateChanged(SKIPPED, true);
      model.skipped(index + 1).map(Tooltip::new).ifPresent(number::setTooltip);
    }
    return number;
  }

  private void marksChanged() {
    due = true;
    Platform.requestNextPulse();
  }

  private void paint() {
    // Not before there is a scene: a number outside of it would look for the theme's colours.
    if (area.getParagraphGraphicFactory() == null) {
      area.setParagraphGraphicFactory(this::number);
    }
    if (!due || area.getVisibleParagraphs().isEmpty()) {
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
      mark(index, model.skipped(index + 1).isPresent());
    }
    StyleSpans<Collection<String>> colours = LineColours.of(area.getText(index));
    if (!plain(area.getStyleSpans(index)).equals(plain(colours))) {
      area.setStyleSpans(index, 0, colours);
    }
  }

  private static List<Span> plain(StyleSpans<Collection<String>> spans) {
    return spans.stream()
        .filter(span -> span.getLength() > 0)
        .map(span -> new Span(span.getLength(), List.copyOf(span.getStyle())))
        .toList();
  }

  private record Span(int length, List<String> styles) {}

  private void mark(int index, boolean skipped) {
    if (isMarked(index) != skipped) {
      area.setParagraphStyle(index, skipped ? List.of(MARK) : List.of());
      area.recreateParagraphGraphic(index);
    }
  }

  private boolean isMarked(int index) {
    return area.getParagraph(index).getParagraphStyle().contains(MARK);
  }

  private void explain(MouseOverTextEvent over) {
    int line = area.offsetToPosition(over.getCharacterIndex(), Bias.Forward).getMajor() + 1;
    Optional<String> why = model.skipped(line);
    Point2D at = over.getScreenPosition();
    why.ifPresent(text -> {
      reason.setText(Texts.get("compose.list.reason", line, text));
      reason.show(area, at.getX(), at.getY() + 12);
    });
  }
}
