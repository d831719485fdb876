package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The live table. Its items are the plain task records, which nobody listens to: {@link #redraw},
/// called each frame while something changes, looks at the visible rows alone. So a list of 100,000
/// costs no more than a screenful.
final class TaskTable extends TableView<TaskRecord> {
  static final double ROW_HEIGHT = 25;

  /// A tenth of a second, in which each row is drawn once at the most.
  private static final int FRAMES_FOR_ALL = 6;

  private static final double DIGIT_WIDTH = 9;
  private static final double NUMBER_PADDING = 14;

  private final RunModel model;
  private final Palette palette;
  private final TimeAxis axis = new TimeAxis();
  private final Map<TableColumn<TaskRecord, ?>, Column> columns = new HashMap<>();
  private final RowMenu menu;
  private @Nullable VirtualFlow<?> flow;
  private Scale drawnScale = Scale.of(0);
  private long scales;
  private long drawnLook;

  TaskTable(RunModel model, Palette palette) {
    super(model.rows());
    this.model = model;
    this.palette = palette;
    setId("tasks");
    getStyleClass().add("tasks");
    setAccessibleText(Texts.get("run.table"));
    setFixedCellSize(ROW_HEIGHT);
    setPlaceholder(new Placeholder(model));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    addColumns();
    setSortPolicy(_ -> sortRows());
    setRowFactory(_ -> new TaskRow(model));
    new TableSelection(this, model);
    menu = new RowMenu(this, model);
    RowActions.of(model).forEach(menu::add);
    RowCopies.of(model).forEach(menu::add);
    RowFilters.of(model).forEach(menu::add);
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
    axis.show(scale);
    return (scales << 32) + palette.version();
  }

  private @Nullable VirtualFlow<?> flow() {
    if (flow == null && lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
    }
    return flow;
  }

  private void addColumns() {
    Map<TableColumn<?, ?>, Double> stretch = new HashMap<>();
    for (Column column : Column.all()) {
      TableColumn<TaskRecord, TaskRecord> made = made(column);
      columns.put(made, column);
      getColumns().add(made);
      if (column.stretch() > 0) {
        stretch.put(made, column.stretch());
      }
    }
    setColumnResizePolicy(new Widths(stretch));
    OnScreen.tell(this, model.recordProperty(), this::makeRoomForNumbers);
  }

  /// The numbers of a long list need more room than those of a short one.
  private void makeRoomForNumbers(@Nullable RunRecord record) {
    int digits = record == null ? 1 : Integer.toString(record.tasks().size()).length();
    TableColumn<TaskRecord, ?> number = getColumns().getFirst();
    number.setMinWidth(Math.max(Column.NUMBER.width(), DIGIT_WIDTH * digits + NUMBER_PADDING));
    number.setPrefWidth(number.getMinWidth());
  }

  private TableColumn<TaskRecord, TaskRecord> made(Column column) {
    TableColumn<TaskRecord, TaskRecord> made = new TableColumn<>(column.title());
    made.setId(column.key());
    made.getStyleClass().add(column.key());
    made.setPrefWidth(column.width());
    made.setMinWidth(Math.min(column.width(), column.stretch() > 0 ? 90 : 40));
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> column.cell().of(column, model, palette));
    if (column.equals(Column.WATERFALL)) {
      axis.prefWidthProperty().bind(made.widthProperty().subtract(2 * WaterfallCell.MARGIN));
      made.setGraphic(axis);
    }
    return made;
  }

  private boolean sortRows() {
    List<Order.By> by = getSortOrder().stream().map(this::by).toList();
    model.sort(by.isEmpty() ? null : new Order(by));
    return true;
  }

  private Order.By by(TableColumn<TaskRecord, ?> sorted) {
    Column column = columns.getOrDefault(sorted, Column.NUMBER);
    return new Order.By(column.order(), sorted.getSortType() == TableColumn.SortType.DESCENDING);
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
