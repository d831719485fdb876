package dev.muster.ui.window;

import atlantafx.base.controls.Popover;
import dev.muster.ui.Bubble;
import dev.muster.ui.Zoom;
import dev.muster.ui.history.HistoryModel;
import dev.muster.ui.history.HistoryPane;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the earlier runs open: below the link that asks for them.
final class HistoryPlace {
  private final HistoryModel model;
  private @Nullable Bubble open;

  HistoryPlace(HistoryModel model) {
    this.model = model;
  }

  /// Shows the runs below `link`; hides them when they are shown.
  void toggle(Node link) {
    if (open != null && open.isShowing()) {
      hide();
      return;
    }
    HistoryPane pane = new HistoryPane(model, this::hide);
    Bubble bubble = new Bubble(Popover.ArrowLocation.TOP_LEFT);
    bubble.setContentNode(new Zoom(pane));
    open = bubble;
    bubble.show(link);
    pane.refresh();
  }

  private void hide() {
    if (open != null) {
      open.hide();
    }
  }
}
