package dev.muster.ui.detail;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Each earlier attempt with its duration, its bars and what it came to; each phase of the last one
/// with its duration and its bar; and a last line that says how it ended.
public final class TimingTab extends GridPane {
  private final List<Line> attempts = new ArrayList<>();
  private final List<Label> came = new ArrayList<>();
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
    if (lines.size() != timing.bars().size() || attempts.size() != timing.attempts().size()) {
      build(timing.attempts().size(), timing.bars().size());
    }
    for (int i = 0; i < attempts.size(); i++) {
      Timing.Attempt attempt = timing.attempts().get(i);
      attempts.get(i).show(attempt.name(), attempt.time(), attempt.bars(), timing.total());
      came.get(i).setText(attempt.said());
    }
    for (int i = 0; i < lines.size(); i++) {
      Timing.Bar bar = timing.bars().get(i);
      lines.get(i).show(bar.label(), bar.time(), List.of(bar), timing.total());
    }
    state.setText(Texts.get("state." + timing.state()));
    OverviewTab.colour(state, timing.state());
    end.setText(timing.end());
    how.setText(timing.how());
  }

  private void build(int earlier, int phases) {
    getChildren().clear();
    attempts.clear();
    came.clear();
    lines.clear();
    for (int attempt = 0; attempt < earlier; attempt++) {
      Label said = label("timing-how");
      said.setWrapText(true);
      attempts.add(line(2 * attempt));
      came.add(said);
      add(said, 2, 2 * attempt + 1);
    }
    for (int phase = 0; phase < phases; phase++) {
      lines.add(line(2 * earlier + phase));
    }
    if (phases > 0) {
      addRow(2 * earlier + phases, state, end, how);
    }
  }

  private Line line(int row) {
    Line line = new Line(label("timing-label"), label("timing-time"), new Lane());
    addRow(row, line.label, line.time, line.lane);
    return line;
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
    void show(String name, String took, List<Timing.Bar> bars, long total) {
      label.setText(name);
      time.setText(took);
      lane.show(bars, total);
    }
  }

  /// Bars on the common scale.
  private static final class Lane extends Region {
    private static final double THINNEST = 2;

    private List<Timing.Bar> shown = List.of();
    private long total = 1;

    Lane() {
      getStyleClass().add("timing-lane");
    }

    void show(List<Timing.Bar> bars, long scale) {
      shown = bars;
      total = scale;
      while (getChildren().size() < bars.size()) {
        getChildren().add(new Region());
      }
      for (int i = 0; i < getChildren().size(); i++) {
        Node bar = getChildren().get(i);
        bar.setVisible(i < bars.size() && bars.get(i).nanos() > 0);
        if (i < bars.size()) {
          bar.getStyleClass().setAll("timing-bar", bars.get(i).role());
        }
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      for (int i = 0; i < shown.size(); i++) {
        Timing.Bar bar = shown.get(i);
        double from = snapPositionX((double) bar.from() / total * getWidth());
        double to = snapPositionX((double) (bar.from() + bar.nanos()) / total * getWidth());
        double left = Math.min(from, getWidth() - THINNEST);
        getChildren().get(i).resizeRelocate(left, 0, Math.max(THINNEST, to - left), getHeight());
      }
    }
  }
}
