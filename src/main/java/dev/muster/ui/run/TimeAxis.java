package dev.muster.ui.run;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The waterfall's header: its name, and below it the time since the run began. What is dragged
/// over there is what the waterfall shows from then on; a double click brings all of it back.
final class TimeAxis extends Pane {
  private static final double GAP = 6;
  private static final double DRAGGED = 4;

  private final RunModel model;
  private final Label title = new Label(Texts.get("run.column.waterfall"));
  private final List<Label> marks = new ArrayList<>();
  private final Region range = new Region();
  private final Label all = new Label(Texts.get("run.menu.zoom.all"));
  private Scale scale = Scale.of(0);
  private double dragFrom = -1;

  TimeAxis(RunModel model) {
    this.model = model;
    getStyleClass().add("time-axis");
    title.getStyleClass().add("title");
    range.getStyleClass().add("range");
    range.setVisible(false);
    range.setManaged(false);
    all.getStyleClass().add("whole-run");
    all.visibleProperty().bind(model.zoomProperty().isNotNull());
    all.addEventHandler(MouseEvent.ANY, this::takeFromHeader);
    getChildren().addAll(range, title, all);
    Tooltip.install(this, new Tooltip(Texts.get("run.axis.tip")));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnMouseClicked(this::clicked);
    setOnScroll(this::scrolled);
  }

  /// @param run whether there is one: before, there is no time
  void show(Scale changed, boolean run) {
    if (!changed.equals(scale) || marks.isEmpty() == run) {
      scale = changed;
      getChildren().removeAll(marks);
      marks.clear();
      if (run) {
        changed.marks().forEach(mark -> marks.add(mark(mark)));
      }
      getChildren().addAll(marks);
    }
  }

  private Label mark(long nanos) {
    boolean last = nanos + scale.step() > scale.from() + scale.span();
    String label = scale.label(nanos);
    Label mark = new Label(last ? Texts.get("run.axis.last." + scale.unit().name(), label) : label);
    mark.setUserData(nanos);
    return mark;
  }

  /// How wide its time is: as wide as the bars' below, also where the header gives it less, as for
  /// the arrow of a sorted column.
  double across() {
    return getPrefWidth();
  }

  // Zoom

  /// On this sign nothing is dragged, and the header doesn't sort.
  private void takeFromHeader(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
      model.zoom(null);
    }
    event.consume();
  }

  /// The name's part of the header stays the header's: it moves and sorts the column.
  private void pressed(MouseEvent event) {
    boolean inAxis = event.getX() > title.getWidth() || event.getY() > getHeight() / 2;
    boolean zooms = inAxis && event.getButton() == MouseButton.PRIMARY && !marks.isEmpty();
    dragFrom = zooms ? event.getX() : -1;
  }

  private void dragged(MouseEvent event) {
    if (dragFrom < 0) {
      return;
    }
    event.consume();
    double from = Math.clamp(Math.min(dragFrom, event.getX()), 0, across());
    double to = Math.clamp(Math.max(dragFrom, event.getX()), 0, across());
    range.resizeRelocate(from, 0, to - from, getHeight());
    range.setVisible(to - from >= DRAGGED);
  }

  private void released(MouseEvent event) {
    if (range.isVisible()) {
      double from = range.getLayoutX();
      long begin = scale.at(from, across());
      model.zoom(new Zoom(begin, scale.at(from + range.getWidth(), across())));
      range.setVisible(false);
    }
    if (dragFrom >= 0 && (!event.isStillSincePress() || model.zoomProperty().get() != null)) {
      event.consume();
    }
    dragFrom = -1;
  }

  private void scrolled(ScrollEvent event) {
    double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    model.pan(-by / Math.max(1, across()));
    event.consume();
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      model.zoom(null);
    }
  }

  // Layout

  @Override
  protected void layoutChildren() {
    double height = Math.ceil(title.prefHeight(-1));
    double below = marks.isEmpty() ? 0 : Math.ceil(marks.getFirst().prefHeight(-1));
    double top = Math.max(0, Math.floor((getHeight() - height - below) / 2));
    place(title, 0, top);
    place(all, getWidth() - Math.ceil(all.prefWidth(-1)), top);
    double end = getWidth();
    for (Label mark : marks.reversed()) {
      double width = Math.ceil(mark.prefWidth(-1));
      double middle = scale.x((long) mark.getUserData(), across());
      double x = Math.max(0, Math.min(Math.rint(middle - width / 2), end - width));
      mark.setVisible(end - width >= 0 && middle >= 0);
      if (mark.isVisible()) {
        place(mark, x, top + height);
        end = x - GAP;
      }
    }
  }

  private static void place(Label label, double x, double y) {
    label.resizeRelocate(x, y, Math.ceil(label.prefWidth(-1)), Math.ceil(label.prefHeight(-1)));
  }
}
