package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.Paints;
import dev.muster.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The live table. Its items are the plain task records, which nobody listens to: {@link #redraw},
/// called each frame while something changes, looks at the visible rows alone. So a list of 100,000
/// costs no more than a screenful.
final class TaskTable extends TableView<TaskRecord> {
  static final double ROW_HEIGHT = 25;

  private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);

  /// A tenth of a second, in which each row is drawn once at the most.
  private static final int FRAMES_FOR_ALL = 6;

  private final RunModel model;
  private final Paints<Ink> palette;
  private final TimeAxis axis;
  private final RowMenu menu;
  private @Nullable VirtualFlow<?> flow;
  private Scale drawnScale = Scale.of(0);
  private long scales;
  private long drawnLook;

  TaskTable(RunModel model, Paints<Ink> palette) {
    super(model.rows());
    this.model = model;
    this.palette = palette;
    axis = new TimeAxis(model);
    setId("tasks");
    getStyleClass().add("tasks");
    setAccessibleText(Texts.get("run.table"));
    setFixedCellSize(ROW_HEIGHT);
    setPlaceholder(new Placeholder(model));
    RowSelection chosen = new RowSelection(this);
    setSelectionModel(chosen);
    TableColumns columns = new TableColumns(this, model, palette, axis);
    setRowFactory(_ -> new TaskRow(model));
    new TableSelection(this, chosen, model);
    WideSelection.watch(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::open);
    menu = new RowMenu(this, model);
    RowActions.of(model).forEach(menu::add);
    RowCopies.of(model, columns::shown).forEach(menu::add);
    RowFilters.of(model).forEach(menu::add);
    Zoom.actions(model).forEach(menu::add);
    menu.append(columns.sortMenu(), columns.chooseMenu(), columns.arrangeMenu());
  }

  /// As a click on the selected row does.
  private void open(KeyEvent key) {
    if (ENTER.match(key) && equals(key.getTarget())) {
      model.openDetails();
      key.consume();
    }
  }

  RowMenu menu() {
    return menu;
  }

  TimeAxis axis() {
    return axis;
  }

  /// Draws what has changed, the longest waiting first; returns whether nothing is left to draw.
  /// When all rows change all the time, each frame draws a part of them, so that none takes long.
  ///
  /// @param nanos the frame's time
  boolean redraw(long nanos) {
    long look = look();
    List<TaskRow> rows = visibleRows();
    boolean another = look != drawnLook;
    drawnLook = look;
    List<TaskRow> stale = rows.stream().filter(row -> row.stale(look)).toList();
    stale.stream()
        .filter(row -> row.rested(nanos, look))
        .sorted(Comparator.comparingLong(TaskRow::drawnAt))
        .limit(another ? rows.size() : Math.ceilDiv(rows.size(), FRAMES_FOR_ALL))
        .forEach(row -> row.redraw(nanos, look));
    return stale.isEmpty();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TaskTableSkin(this);
  }

  /// Makes a column as wide as its widest text in sight.
  ///
  /// @param least the width of its title
  void fit(TableColumn<?, ?> column, double least) {
    double widest =
        visibleRows().stream()
            .flatMap(row -> row.cell(column).stream())
            .mapToDouble(TaskCell::wanted)
            .reduce(least, Math::max);
    getVisibleLeafColumns().stream()
        .filter(column::equals)
        .forEach(each -> resizeColumn(each, Math.ceil(widest) - each.getWidth()));
  }

  /// Makes as many rows as these tasks need, or as there is height for, before there is a run to
  /// fill them: a screenful of cells takes longer than a frame. Nobody sees them.
  void furnish(List<TaskRecord> madeUp) {
    if (getItems().isEmpty()) {
      getItems().setAll(madeUp);
      applyCss();
      layout();
      getItems().clear();
      layout();
    }
  }

  private List<TaskRow> visibleRows() {
    VirtualFlow<?> cells = flow();
    if (cells == null || cells.getFirstVisibleCell() == null) {
      return List.of();
    }
    int first = cells.getFirstVisibleCell().getIndex();
    int last = cells.getLastVisibleCell().getIndex();
    return IntStream.rangeClosed(first, last)
        .mapToObj(cells::getCell)
        .filter(TaskRow.class::isInstance)
        .map(TaskRow.class::cast)
        .toList();
  }

  private long look() {
    Scale scale = model.scaleProperty().get();
    if (!scale.equals(drawnScale)) {
      drawnScale = scale;
      scales++;
    }
    axis.show(scale, model.record() != null);
    return (scales << 32) + palette.version();
  }

  private @Nullable VirtualFlow<?> flow() {
    if (flow == null && lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
    }
    return flow;
  }

  /// What stands where no row is.
  private static final class Placeholder extends Label {
    Placeholder(RunModel model) {
      getStyleClass().add("muted");
      textProperty()
          .bind(
              model
                  .recordProperty()
                  .map(_ -> Texts.get("run.table.none-pass"))
                  .orElse(Texts.get("run.table.empty")));
    }
  }
}
