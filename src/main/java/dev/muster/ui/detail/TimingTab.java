package dev.muster.ui.detail;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Each phase with its duration and its bar, and a last line that says how it ended.
public final class TimingTab extends GridPane {
  private final List<Line> lines = new ArrayList<>();
  private String text = "";
  private final Label state = label("timing-end");
  private final Label end = label("timing-end-time");
  private final Label how = label("timing-how");

  public TimingTab() {
    getStyleClass().add("timing");
    getColumnConstraints().addAll(column(150), column(80), column(0));
    getColumnConstraints().get(1).setHalignment(HPos.RIGHT);
    getColumnConstraints().get(2).setHgrow(Priority.ALWAYS);
    how.setWrapText(true);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    Copying.whole(this, () -> text);
  }

  void show(Timing timing) {
    text = timing.text();
    setAccessibleText(text);
    if (lines.size() != timing.bars().size()) {
      build(timing.bars().size());
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).show(timing.bars().get(i), timing.total());
    }
    state.setText(Texts.get("state." + timing.state()));
    OverviewTab.colour(state, timing.state());
    end.setText(timing.end());
    how.setText(timing.how());
  }

  private void build(int count) {
    getChildren().clear();
    lines.clear();
    for (int row = 0; row < count; row++) {
      Line line = new Line(label("timing-label"), label("timing-time"), new Lane());
      lines.add(line);
      addRow(row, line.label, line.time, line.lane);
    }
    if (count > 0) {
      addRow(count, state, end, how);
    }
  }

  private static ColumnConstraints column(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(width);
    return column;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private record Line(Label label, Label time, Lane lane) {
    void show(Timing.Bar bar, long total) {
      label.setText(bar.label());
      time.setText(bar.time());
      lane.show(bar, total);
    }
  }

  /// One bar on the common scale.
  private static final class Lane extends Region {
    private static final double THINNEST = 2;

    private final Region bar = new Region();
    private double from;
    private double share;

    Lane() {
      getStyleClass().add("timing-lane");
      getChildren().add(bar);
    }

    void show(Timing.Bar shown, long total) {
      from = (double) shown.from() / total;
      share = (double) shown.nanos() / total;
      bar.getStyleClass().setAll("timing-bar", shown.role());
      bar.setVisible(shown.nanos() > 0);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double left = Math.min(snapPositionX(from * getWidth()), getWidth() - THINNEST);
      double right = snapPositionX((from + share) * getWidth());
      bar.resizeRelocate(left, 0, Math.max(THINNEST, right - left), getHeight());
    }
  }
}
