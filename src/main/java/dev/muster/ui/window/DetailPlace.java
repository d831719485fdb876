package dev.muster.ui.window;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.detail.DetailModel;
import dev.muster.ui.detail.DetailView;
import java.util.function.LongSupplier;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/// Where the selected task's details stand: below the table, from when the user asks for them until
/// they are closed, while a task is selected: what is only chosen, for a menu or to be copied, opens
/// nothing. Nothing of them is in the first picture, so they are built behind it.
final class DetailPlace {
  private final SplitPane rows;
  private final DetailModel model;
  private final LongSupplier clock;
  private final Runnable back;
  private @Nullable DetailView built;
  private double share = Layout.DETAIL_SHARE;
  private boolean held;
  private boolean wanted;

  /// @param back gives the keyboard back to what the details are about
  DetailPlace(SplitPane rows, DetailModel model, LongSupplier clock, Runnable back) {
    this.rows = rows;
    this.model = model;
    this.clock = clock;
    this.back = back;
  }

  /// Builds the pane, if that hasn't been done yet.
  DetailView view() {
    if (built == null) {
      built = new DetailView(model);
      built.closeRequestedProperty().set(this::close);
      SplitPane.setResizableWithParent(built, !held);
    }
    return built;
  }

  /// From now on the details keep their size when the window changes its own.
  void holdSize() {
    held = true;
    if (built != null) {
      SplitPane.setResizableWithParent(built, false);
    }
  }

  void show(@Nullable TaskRecord task) {
    model.show(task, clock);
    if (task == null) {
      remove();
    } else if (wanted) {
      add();
    }
  }

  /// The user asks for them.
  void open() {
    wanted = true;
    add();
  }

  private void add() {
    if (!shown()) {
      rows.getItems().add(view());
      rows.setDividerPositions(share);
    }
  }

  boolean shown() {
    return built != null && rows.getItems().contains(built);
  }

  /// The user has seen enough.
  void close() {
    wanted = false;
    boolean keyboard = built != null && built.isFocusWithin();
    remove();
    if (keyboard) {
      back.run();
    }
  }

  private void remove() {
    if (shown()) {
      shareNow();
      rows.getItems().remove(built);
    }
  }

  /// The rows' share of the height, as it is or was beside the details.
  double shareNow() {
    share = shown() ? rows.getDividerPositions()[0] : share;
    return share;
  }

  void layOut(double wanted) {
    share = wanted;
    if (shown()) {
      rows.setDividerPositions(share);
    }
  }
}
