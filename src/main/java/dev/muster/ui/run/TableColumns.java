package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.settings.Settings.ColumnLayout;
import dev.muster.ui.OnScreen;
import dev.muster.ui.Paints;
import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table's columns as the user wants them: which, in which order, how wide, and what they are
/// sorted by. Each change is told to the model, so that it outlives the table.
final class TableColumns {
  private static final double DIGIT_WIDTH = 9;
  private static final double NUMBER_PADDING = 14;
  private static final double WIDER = 24;

  private final TableView<TaskRecord> table;
  private final RunModel model;
  private final Paints<Ink> palette;
  private final TimeAxis axis;
  private final Map<TableColumn<?, ?>, Column> columns = new LinkedHashMap<>();
  private final Map<Column, TableColumn<TaskRecord, ?>> made = new LinkedHashMap<>();
  private final Widths widths;
  private boolean arranging;

  TableColumns(TableView<TaskRecord> table, RunModel model, Paints<Ink> palette, TimeAxis axis) {
    this.table = table;
    this.model = model;
    this.palette = palette;
    this.axis = axis;
    Column.all().forEach(column -> made.put(column, make(column)));
    made.forEach((column, shown) -> columns.put(shown, column));
    widths = new Widths(columns, this::remember);
    table.setColumnResizePolicy(widths);
    arrange(model.columnsProperty().get());
    sortAsBefore();
    table.setSortPolicy(_ -> sortRows());
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(choices());
    made.values().forEach(column -> column.setContextMenu(menu));
    ListChangeListener<TableColumn<TaskRecord, ?>> moved = _ -> remember();
    table.getColumns().addListener(moved);
    made.values().forEach(column -> column.visibleProperty().subscribe((_, _) -> remember()));
    OnScreen.tell(table, model.recordProperty(), this::makeRoomForNumbers);
  }

  /// Those in sight, from left to right.
  List<Column> shown() {
    return table.getVisibleLeafColumns().stream()
        .flatMap(shown -> Stream.ofNullable(columns.get(shown)))
        .toList();
  }

  /// The same choice as in the headers' menu, for those without a mouse.
  Menu chooseMenu() {
    Menu menu = new Menu(Texts.get("run.menu.columns"));
    menu.setId("columns");
    menu.getItems().setAll(choices());
    return menu;
  }

  /// A column once more turns its order round.
  Menu sortMenu() {
    Menu menu = new Menu(Texts.get("run.menu.sort"));
    menu.setId("sort");
    made.forEach((column, shown) -> menu.getItems().add(item(column.title(), () -> sort(shown))));
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().add(item(Texts.get("run.menu.sort.none"), () -> table.getSortOrder().clear()));
    return menu;
  }

  /// What dragging a header or its edge does, for those without a mouse.
  Menu arrangeMenu() {
    Menu menu = new Menu(Texts.get("run.menu.arrange"));
    menu.setId("arrange");
    made.forEach((column, shown) -> {
      Menu one = new Menu(column.title());
      one.setId("arrange-" + column.key());
      one.setMnemonicParsing(false);
      one.visibleProperty().bind(shown.visibleProperty());
      one.getItems()
          .setAll(
              item(Texts.get("run.menu.arrange.left"), () -> move(shown, -1)),
              item(Texts.get("run.menu.arrange.right"), () -> move(shown, 1)),
              item(Texts.get("run.menu.arrange.wider"), () -> table.resizeColumn(shown, WIDER)),
              item(
                  Texts.get("run.menu.arrange.narrower"), () -> table.resizeColumn(shown, -WIDER)));
      menu.getItems().add(one);
    });
    return menu;
  }

  /// Past its neighbour in sight.
  private void move(TableColumn<TaskRecord, ?> shown, int by) {
    int to = table.getVisibleLeafIndex(shown) + by;
    if (to >= 0 && to < table.getVisibleLeafColumns().size()) {
      List<TableColumn<TaskRecord, ?>> order = new ArrayList<>(table.getColumns());
      int place = order.indexOf(table.getVisibleLeafColumn(to));
      order.remove(shown);
      order.add(place, shown);
      table.getColumns().setAll(order);
    }
  }

  private void sort(TableColumn<TaskRecord, ?> by) {
    boolean again =
        table.getSortOrder().contains(by) && by.getSortType() == TableColumn.SortType.ASCENDING;
    by.setSortType(again ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
    table.getSortOrder().setAll(List.of(by));
  }

  private List<MenuItem> choices() {
    List<MenuItem> items = new ArrayList<>();
    made.forEach((column, shown) -> {
      CheckMenuItem item = new CheckMenuItem(column.title());
      item.setId("show-" + column.key());
      item.selectedProperty().bindBidirectional(shown.visibleProperty());
      item.setDisable(column.equals(Column.URL));
      items.add(item);
    });
    items.add(new SeparatorMenuItem());
    items.add(item(Texts.get("run.menu.columns.reset"), () -> arrange(List.of())));
    return items;
  }

  private static MenuItem item(String text, Runnable order) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> order.run());
    return item;
  }

  // Order and widths

  /// What a layout doesn't name stands where it stands in {@link Column#all}.
  private void arrange(List<ColumnLayout> layouts) {
    Map<String, ColumnLayout> known = new HashMap<>();
    layouts.forEach(layout -> known.put(layout.key(), layout));
    List<TableColumn<TaskRecord, ?>> order = new ArrayList<>();
    layouts.forEach(layout -> byKey(layout.key()).ifPresent(order::add));
    int place = 0;
    for (Map.Entry<Column, TableColumn<TaskRecord, ?>> each : made.entrySet()) {
      TableColumn<TaskRecord, ?> shown = each.getValue();
      if (!order.contains(shown)) {
        order.add(Math.min(place, order.size()), shown);
      }
      place = order.indexOf(shown) + 1;
    }
    arranging = true;
    made.forEach((column, shown) -> arrange(column, shown, known.get(column.key())));
    table.getColumns().setAll(order.stream().distinct().toList());
    arranging = false;
    remember();
  }

  private void arrange(
      Column column, TableColumn<TaskRecord, ?> shown, @Nullable ColumnLayout layout) {
    shown.setVisible(layout == null ? column.first() : layout.visible());
    widths.wish(shown, layout == null ? column.room().width() : layout.width());
  }

  private Optional<TableColumn<TaskRecord, ?>> byKey(String key) {
    return made.entrySet().stream()
        .filter(each -> each.getKey().key().equals(key))
        .<TableColumn<TaskRecord, ?>>map(Map.Entry::getValue)
        .findFirst();
  }

  private void remember() {
    if (!arranging) {
      model.columnsProperty().set(table.getColumns().stream().map(this::layout).toList());
    }
  }

  private ColumnLayout layout(TableColumn<TaskRecord, ?> shown) {
    String key = String.valueOf(shown.getId());
    return new ColumnLayout(key, Math.min(10_000, widths.wish(shown)), shown.isVisible());
  }

  /// The numbers of a long list need more room than those of a short one.
  private void makeRoomForNumbers(@Nullable RunRecord record) {
    int digits = record == null ? 1 : Integer.toString(record.tasks().size()).length();
    byKey(Column.NUMBER.key())
        .ifPresent(number ->
            number.setMinWidth(
                Math.max(Column.NUMBER.room().width(), DIGIT_WIDTH * digits + NUMBER_PADDING)));
  }

  private TableColumn<TaskRecord, TaskRecord> make(Column column) {
    TableColumn<TaskRecord, TaskRecord> shown = new TableColumn<>(column.title());
    shown.setId(column.key());
    shown.getStyleClass().add(column.key());
    if (column.room().amount()) {
      shown.getStyleClass().add("amount");
    }
    shown.setMinWidth(column.room().least());
    shown.setPrefWidth(column.room().width());
    shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    shown.setCellFactory(_ -> column.cell().of(column, model, palette));
    if (column.equals(Column.WATERFALL)) {
      axis.prefWidthProperty().bind(shown.widthProperty().subtract(2 * WaterfallCell.MARGIN));
      shown.setGraphic(axis);
    }
    return shown;
  }

  // Sorting

  private boolean sortRows() {
    List<Order.By> by = table.getSortOrder().stream().map(this::by).toList();
    model.sort(by.isEmpty() ? null : new Order(by));
    return true;
  }

  private Order.By by(TableColumn<TaskRecord, ?> sorted) {
    Column column = columns.getOrDefault(sorted, Column.NUMBER);
    return new Order.By(column.order(), sorted.getSortType() == TableColumn.SortType.DESCENDING);
  }

  /// A table that is built anew goes on as the last one was sorted.
  private void sortAsBefore() {
    Order order = model.order();
    if (order == null) {
      return;
    }
    for (Order.By by : order.by()) {
      made.forEach((column, shown) -> {
        if (column.order().equals(by.key())) {
          shown.setSortType(
              by.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
          table.getSortOrder().add(shown);
        }
      });
    }
  }
}
