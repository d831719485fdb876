package dev.muster.ui.window;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.detail.DetailModel;
import dev.muster.ui.detail.DetailView;
import java.util.function.LongSupplier;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Where the selected task's details stand: below the table, from when the user asks for them until
/// they are closed, while a task is selected: what is only chosen, for a menu or to be copied,
/// opens nothing. Where the height isn't enough for both they stand in the table's place, and give
/// it back when they are closed. Nothing of them is in the first picture, so they are built behind
/// it.
final class DetailPlace {
  /// The least height in pixels of table and details together, and that of the details in it.
  private static final double BOTH = 340;

  private static final double LEAST = 150;

  private final StackPane room;
  private final SplitPane rows;
  private final DetailModel model;
  private final LongSupplier clock;
  private final Runnable back;
  private @Nullable DetailView built;
  private double share = Layout.DETAIL_SHARE;
  private boolean held;

  /// @param room where the rows stand
  /// @param back gives the keyboard back to what the details are about
  DetailPlace(
      StackPane room, SplitPane rows, DetailModel model, LongSupplier clock, Runnable back) {
    this.room = room;
    this.rows = rows;
    this.model = model;
    this.clock = clock;
    this.back = back;
    room.heightProperty().subscribe((_, _) -> place());
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
    place();
  }

  /// The user asks for them.
  void open() {
    model.openProperty().set(true);
    place();
  }

  private void place() {
    boolean there = model.openProperty().get() && model.shownProperty().get();
    boolean both = room.getHeight() >= BOTH || room.getHeight() == 0; // not laid out yet
    boolean keyboard = rows.isFocusWithin();
    if (!there || !both) {
      takeFromRows();
    }
    if (!there || both) {
      room.getChildren().remove(built);
    }
    rows.setVisible(both || !there);
    if (there && both) {
      standBelow(view());
    } else if (there) {
      cover(view(), keyboard);
    }
  }

  private void standBelow(DetailView details) {
    if (!below()) {
      details.setMinHeight(LEAST);
      rows.getItems().add(details);
      rows.setDividerPositions(share);
    }
  }

  private void cover(DetailView details, boolean keyboard) {
    if (!covers()) {
      details.setMinHeight(0);
      room.getChildren().add(details);
    }
    if (keyboard) {
      details.focus();
    }
  }

  private void takeFromRows() {
    if (below()) {
      shareNow();
      rows.getItems().remove(built);
    }
  }

  /// Whether they stand below the rows.
  boolean below() {
    return built != null && rows.getItems().contains(built);
  }

  private boolean covers() {
    return built != null && room.getChildren().contains(built);
  }

  boolean shown() {
    return below() || covers();
  }

  /// The user has seen enough.
  void close() {
    boolean keyboard = built != null && built.isFocusWithin();
    model.openProperty().set(false);
    place();
    if (keyboard) {
      back.run();
    }
  }

  /// The user asks for what they cover.
  void uncover() {
    if (covers()) {
      close();
    }
  }

  /// The rows' share of the height, as it is or was beside the details.
  double shareNow() {
    share = below() ? rows.getDividerPositions()[0] : share;
    return share;
  }

  void layOut(double wanted) {
    share = wanted;
    if (below()) {
      rows.setDividerPositions(share);
    }
  }
}
