package dev.muster.ui.window;

import atlantafx.base.controls.Popover;
import dev.muster.ui.history.HistoryModel;
import dev.muster.ui.history.HistoryPane;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the earlier runs open: below the link that asks for them.
final class HistoryPlace {
  private final HistoryModel model;
  private @Nullable Popover open;

  HistoryPlace(HistoryModel model) {
    this.model = model;
  }

  /// Shows the runs below `link`; hides them when they are shown.
  void toggle(Node link) {
    if (open != null && open.isShowing()) {
      open.hide();
      return;
    }
    Popover popover = new Popover();
    HistoryPane pane = new HistoryPane(model, popover::hide);
    popover.setContentNode(pane);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    open = popover;
    popover.show(link);
    pane.refresh();
  }
}
