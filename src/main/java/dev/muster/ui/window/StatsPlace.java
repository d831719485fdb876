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
/// They share the height with the table as it changes: a pane that keeps its own would be given
/// none when the height changes in the layout that it first stands in.
final class StatsPlace {
  private static final double HEIGHT = 172;

  private final SplitPane parts;
  private final StatsModel stats;
  private final ToggleButton button = new ToggleButton(Texts.get("window.stats"));
  private @Nullable StatsView built;
  private double share;

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
    }
    return built;
  }

  void toggle() {
    button.setSelected(!button.isSelected());
  }

  private void show(boolean shown) {
    if (shown) {
      parts.getItems().addFirst(view());
      parts.setDividerPositions(
          share > 0 ? share : HEIGHT / Math.max(2 * HEIGHT, parts.getHeight()));
    } else {
      share = parts.getDividerPositions()[0];
      parts.getItems().remove(built);
    }
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
