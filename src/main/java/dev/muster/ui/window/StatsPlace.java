package dev.muster.ui.window;

import dev.muster.ui.Texts;
import dev.muster.ui.run.RunView;
import dev.muster.ui.stats.StatsModel;
import dev.muster.ui.stats.StatsView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Where the run's figures stand: above the table, when the button beside the filter's chips is on.
/// They keep their height, and the table gives way when the details open, but not before they have
/// one: a pane that keeps its own would be given none when the height changes in the layout that it
/// first stands in.
final class StatsPlace {
  private static final double HEIGHT = 172;

  private final SplitPane parts;
  private final StatsModel stats;
  private final ToggleButton button = new ToggleButton(Texts.get("window.stats"));
  private @Nullable StatsView built;
  private double share;
  private double tall;
  private boolean held;

  StatsPlace(RunView run, StatsModel stats) {
    parts = run.parts();
    this.stats = stats;
    button.setId("show-stats");
    button.getStyleClass().setAll("chip");
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Texts.get("window.stats.tip")));
    button.selectedProperty().subscribe((_, shown) -> show(shown));
    run.addToFilter(button);
  }

  /// Builds the figures, if that hasn't been done yet.
  void prepare() {
    view();
  }

  private StatsView view() {
    if (built == null) {
      built = new StatsView(stats);
      built.heightProperty().subscribe(this::keepHeight);
    }
    return built;
  }

  void toggle() {
    button.setSelected(!button.isSelected());
  }

  /// From now on the figures keep their height when that of all changes.
  void holdSize() {
    held = true;
    keepHeight();
  }

  private void keepHeight() {
    if (held && built != null && built.getHeight() > 0) {
      SplitPane.setResizableWithParent(built, false);
    }
  }

  private void show(boolean shown) {
    StatsView figures = view();
    if (shown) {
      SplitPane.setResizableWithParent(figures, true);
      parts.getItems().addFirst(figures);
      parts.setDividerPositions(place());
    } else {
      tall = figures.getHeight();
      parts.getItems().remove(figures);
      figures.resize(figures.getWidth(), 0);
    }
  }

  private double place() {
    double wanted = tall > 0 ? tall : HEIGHT;
    return share > 0 && tall == 0 ? share : wanted / Math.max(2 * wanted, parts.getHeight());
  }

  /// The figures' share of the height; 0 when they are not shown.
  double shareNow() {
    return button.isSelected() ? parts.getDividerPositions()[0] : 0;
  }

  void layOut(double before) {
    if (before > 0) {
      share = before;
      button.setSelected(true);
      parts.setDividerPositions(share);
    }
  }
}
