package dev.muster.ui.stats;

import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A group in one line: its bar behind, its label, what else there is to say, and its figure.
final class GroupCell extends ListCell<Group> {
  private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");

  private final StatsModel model;
  private final Line line = new Line();
  private final Tooltip tip = new Tooltip();

  GroupCell(StatsModel model) {
    this.model = model;
    setPrefWidth(0);
    setOnMouseClicked(_ -> choose());
    OnScreen.tell(this, model.queryProperty(), _ -> mark());
  }

  private void choose() {
    Group group = getItem();
    if (group != null) {
      model.choose(group.query());
    }
  }

  private void mark() {
    Group group = getItem();
    pseudoClassStateChanged(
        FILTERED, group != null && group.query().equals(model.queryProperty().get()));
  }

  @Override
  protected void updateItem(@Nullable Group group, boolean empty) {
    super.updateItem(group, empty);
    mark();
    if (group == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      line.show(group);
      setGraphic(line);
      String words = words(group);
      tip.setText(words);
      setTooltip(tip);
      setAccessibleText(words);
    }
  }

  private static String words(Group group) {
    return group.more().isEmpty()
        ? Texts.get("stats.group", group.label(), group.value())
        : Texts.get("stats.group.more", group.label(), group.value(), group.more());
  }

  /// The label gives way before the figure does, and the rest before the label.
  private static final class Line extends Region {
    private static final double GAP = 6;

    private final Region bar = new Region();
    private final Label label = label("group-label");
    private final Label more = label("group-more");
    private final Label value = label("group-value");
    private double share;

    Line() {
      getChildren().addAll(bar, label, more, value);
    }

    private static Label label(String style) {
      Label label = new Label();
      label.getStyleClass().add(style);
      label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // hosts differ at both ends
      return label;
    }

    void show(Group group) {
      share = group.share();
      bar.getStyleClass().setAll("group-bar", group.role());
      label.getStyleClass().setAll("label", "group-label", group.role());
      label.setText(group.label());
      more.setText(group.more());
      value.setText(group.value());
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return label.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double height = getHeight();
      bar.resizeRelocate(0, 0, Math.max(2, Math.rint(share * width)), height);
      double figure = Math.ceil(value.prefWidth(-1));
      value.resizeRelocate(width - figure - GAP, 0, figure, height);
      double room = Math.max(0, width - figure - 3 * GAP);
      double name = Math.min(room, Math.ceil(label.prefWidth(-1)));
      label.resizeRelocate(GAP, 0, name, height);
      double rest = room - name - GAP;
      more.setVisible(rest > 30);
      more.resizeRelocate(2 * GAP + name, 0, Math.max(0, rest), height);
    }
  }
}
