package dev.muster.ui.run;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The waterfall's header: its name and the seconds since the run began.
final class TimeAxis extends Pane {
  private static final double GAP = 6;

  private final Label title = new Label(Texts.get("run.column.waterfall"));
  private final List<Label> marks = new ArrayList<>();
  private Scale scale = Scale.of(0);

  TimeAxis() {
    getStyleClass().add("time-axis");
    title.getStyleClass().add("title");
    getChildren().add(title);
  }

  void show(Scale changed) {
    if (!changed.equals(scale) || marks.isEmpty()) {
      scale = changed;
      getChildren().removeAll(marks);
      marks.clear();
      changed.marks().forEach(mark -> marks.add(mark(mark)));
      getChildren().addAll(marks);
    }
  }

  private Label mark(long nanos) {
    boolean last = nanos == scale.span();
    Label mark =
        new Label(last ? Texts.get("run.axis.last", scale.label(nanos)) : scale.label(nanos));
    mark.setUserData(nanos);
    return mark;
  }

  @Override
  protected void layoutChildren() {
    double free = place(title, 0) + GAP;
    double end = getWidth();
    for (Label mark : marks.reversed()) {
      double width = Math.ceil(mark.prefWidth(-1));
      double middle = scale.x((long) mark.getUserData(), getWidth());
      double x = Math.min(Math.rint(middle - width / 2), end - width);
      mark.setVisible(x >= free);
      if (mark.isVisible()) {
        place(mark, x);
        end = x - GAP;
      }
    }
  }

  /// Returns where it ends.
  private double place(Label label, double x) {
    double width = Math.ceil(label.prefWidth(-1));
    double height = Math.ceil(label.prefHeight(-1));
    label.resizeRelocate(x, Math.floor((getHeight() - height) / 2), width, height);
    return x + width;
  }
}
