package dev.muster.ui.run;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Paints;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The run's rows, with what filters them. Owns the one timer that draws while something changes.
public final class RunView extends VBox {
  private static final long REFRESH = 100_000_000;
  private static final long ARRANGE = 1_000_000_000;

  /// What a high screen shows.
  private static final int MOST_ROWS = 60;

  private final RunModel model;
  private final TaskTable table;
  private final FilterBar filterBar;
  private final SplitPane parts;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long nanos) {
          draw(nanos);
        }
      };
  private long refreshedAt;
  private long arrangedAt;

  public RunView(RunModel model) {
    this.model = model;
    getStyleClass().add("run-view");
    Paints<Ink> palette = new Paints<>(Ink.class);
    table = new TaskTable(model, palette);
    filterBar = new FilterBar(model);
    filterBar.whenWritten(this::focusRows);
    StackPane rows = new StackPane(table, new AwaitLine(model, table.axis(), palette));
    VBox.setVgrow(rows, Priority.ALWAYS);
    parts =
        new SplitPane(new VBox(new TermChips(model), rows)); // they come and go: above them stay
    parts.setOrientation(Orientation.VERTICAL);
    parts.getStyleClass().add("plain-split");
    parts.setMinHeight(0); // the filter is seen however low the window
    VBox.setVgrow(parts, Priority.ALWAYS);
    getChildren().addAll(filterBar, parts);
    OnScreen.tell(this, model.busyProperty(), _ -> pulseIfNeeded());
    sceneProperty().addListener(_ -> pulseIfNeeded());
    palette.onChange(pulse::start);
  }

  /// What can be done with the selected rows; the window may add to it.
  public RowMenu rowMenu() {
    return table.menu();
  }

  /// Puts the cursor into the filter.
  public void focusFilter() {
    filterBar.focus();
  }

  /// Gives the rows the keyboard.
  public void focusRows() {
    table.requestFocus();
  }

  /// The table, and what else the window puts beside it.
  public SplitPane parts() {
    return parts;
  }

  /// Puts something behind the filter's chips.
  public void addToFilter(Node last) {
    filterBar.add(last);
  }

  /// Makes the rows' cells before the first run needs them; each part a few more.
  public List<Runnable> furnish() {
    Request nobody = Request.get("http://localhost/");
    Plan plan =
        new Plan(Collections.nCopies(MOST_ROWS, nobody), new Gather(true, null), Session.DEFAULT);
    List<TaskRecord> madeUp = new RunRecord(plan).tasks();
    return IntStream.of(2, 6, 12, 18, 24, 30, 40, MOST_ROWS)
        .<Runnable>mapToObj(count -> () -> table.furnish(madeUp.subList(0, count)))
        .toList();
  }

  private void pulseIfNeeded() {
    if (getScene() == null) {
      pulse.stop();
    } else if (model.busyProperty().get()) {
      pulse.start();
    }
  }

  private void draw(long nanos) {
    if (nanos - refreshedAt >= REFRESH) {
      refreshedAt = nanos;
      model.refresh();
    }
    boolean over = !model.busyProperty().get();
    if (model.arrangementChanges() && (over || nanos - arrangedAt >= ARRANGE)) {
      arrangedAt = nanos;
      model.arrange();
    }
    boolean quiet = table.redraw(nanos);
    if (!model.busyProperty().get() && quiet) {
      pulse.stop();
    }
  }
}
