package dev.muster.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares the table's width. What the columns leave over goes to those that can use it; what they
/// lack, those that can give it give, each by as much as it has over its least. When one is dragged
/// wider or narrower, the last of those makes room as long as it can; what it can't give, the table
/// scrolls.
@SuppressWarnings("rawtypes") // as TableView declares its policies
final class Widths implements Callback<TableView.ResizeFeatures, Boolean> {
  private final Map<TableColumn<?, ?>, Column> columns;
  private final Map<TableColumn<?, ?>, Double> wishes = new HashMap<>();
  private final Runnable dragged;

  /// @param dragged told when the user has changed a width
  Widths(Map<TableColumn<?, ?>, Column> columns, Runnable dragged) {
    this.columns = Map.copyOf(columns);
    this.dragged = dragged;
  }

  @Override
  public Boolean call(TableView.ResizeFeatures asked) {
    List<TableColumn<?, ?>> shown = shown(asked);
    TableColumn<?, ?> pulled = asked.getColumn();
    if (pulled == null) {
      share(asked, shown);
      return true;
    }
    double before = pulled.getWidth();
    resize(asked, pulled, before + asked.getDelta());
    shown.stream()
        .filter(each -> gives(each) && !each.equals(pulled))
        .reduce((_, last) -> last)
        .ifPresent(last -> resize(asked, last, last.getWidth() + spare(asked, shown)));
    shown.forEach(each -> wishes.put(each, each.getWidth()));
    dragged.run();
    return pulled.getWidth() != before;
  }

  /// What each column is as wide as when there is neither too much room nor too little.
  double wish(TableColumn<?, ?> column) {
    return Math.max(column.getMinWidth(), wishes.getOrDefault(column, column.getPrefWidth()));
  }

  void wish(TableColumn<?, ?> column, double width) {
    wishes.put(column, width);
    column.setPrefWidth(width);
  }

  private void share(TableView.ResizeFeatures asked, List<TableColumn<?, ?>> shown) {
    double spare = asked.getContentWidth() - sum(shown, this::wish);
    if (spare < 0) {
      giveUp(asked, shown, -spare);
    } else {
      shareOut(asked, shown, spare);
    }
  }

  private void shareOut(
      TableView.ResizeFeatures asked, List<TableColumn<?, ?>> shown, double spare) {
    double parts = sum(shown, this::part);
    double unit = parts == 0 ? 0 : spare / parts;
    shown.forEach(each -> resize(asked, each, Math.floor(wish(each) + unit * part(each))));
    shown.stream()
        .filter(this::gives)
        .reduce((_, last) -> last)
        .filter(_ -> spare > 0)
        .ifPresent(last -> resize(asked, last, last.getWidth() + spare(asked, shown)));
  }

  /// Those that give; where that isn't enough, those that are understood by a sign become as narrow
  /// as that first.
  private void giveUp(TableView.ResizeFeatures asked, List<TableColumn<?, ?>> shown, double lack) {
    double slack = sum(shown, this::slack);
    boolean signs = lack > slack;
    double left = signs ? lack - sum(shown, this::beyondSign) : lack;
    double part = slack == 0 ? 0 : Math.clamp(left / slack, 0, 1);
    for (TableColumn<?, ?> each : shown) {
      double given = part * slack(each) + (signs ? beyondSign(each) : 0);
      resize(asked, each, Math.floor(wish(each) - given));
    }
  }

  private boolean gives(TableColumn<?, ?> column) {
    Column known = columns.get(column);
    return known != null && known.room().gives();
  }

  private double part(TableColumn<?, ?> column) {
    Column known = columns.get(column);
    return known == null ? 0 : known.room().share();
  }

  private double slack(TableColumn<?, ?> column) {
    return gives(column) ? Math.max(0, wish(column) - column.getMinWidth()) : 0;
  }

  private double beyondSign(TableColumn<?, ?> column) {
    Column known = columns.get(column);
    return known == null || known.room().last() == known.room().width()
        ? 0
        : Math.max(0, wish(column) - known.room().last());
  }

  private static double sum(
      List<TableColumn<?, ?>> shown, ToDoubleFunction<TableColumn<?, ?>> what) {
    return shown.stream().mapToDouble(what).sum();
  }

  private static double spare(TableView.ResizeFeatures asked, List<TableColumn<?, ?>> shown) {
    return asked.getContentWidth() - sum(shown, TableColumn::getWidth);
  }

  @SuppressWarnings("unchecked")
  private static List<TableColumn<?, ?>> shown(TableView.ResizeFeatures asked) {
    return (List<TableColumn<?, ?>>) (List<?>) asked.getTable().getVisibleLeafColumns();
  }

  @SuppressWarnings("unchecked")
  private static void resize(
      TableView.ResizeFeatures asked, TableColumn<?, ?> column, double width) {
    asked.setColumnWidth(column, Math.clamp(width, column.getMinWidth(), column.getMaxWidth()));
  }
}
