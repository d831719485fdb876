package dev.muster.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares the table's width: what the columns together leave over, or lack, goes to those that can
/// use it. When one is dragged wider or narrower, the last of those makes room as long as it can;
/// what it can't give, the table scrolls.
@SuppressWarnings("rawtypes") // as TableView declares its policies
final class Widths implements Callback<TableView.ResizeFeatures, Boolean> {
  private final Map<TableColumn<?, ?>, Double> shares;
  private final Map<TableColumn<?, ?>, Double> wishes = new HashMap<>();

  /// @param shares what part of the rest each column takes
  Widths(Map<TableColumn<?, ?>, Double> shares) {
    this.shares = Map.copyOf(shares);
    shares.keySet().forEach(column -> wishes.put(column, column.getPrefWidth()));
  }

  @Override
  public Boolean call(TableView.ResizeFeatures asked) {
    List<TableColumn<?, ?>> takers = columns(asked).stream().filter(shares::containsKey).toList();
    TableColumn<?, ?> dragged = asked.getColumn();
    if (dragged == null) {
      share(asked, takers);
      return true;
    }
    double before = dragged.getWidth();
    resize(asked, dragged, before + asked.getDelta());
    takers.stream()
        .filter(taker -> !taker.equals(dragged))
        .reduce((_, last) -> last)
        .ifPresent(last -> resize(asked, last, last.getWidth() + spare(asked)));
    takers.forEach(taker -> wishes.put(taker, taker.getWidth()));
    return dragged.getWidth() != before;
  }

  private void share(TableView.ResizeFeatures asked, List<TableColumn<?, ?>> takers) {
    takers.forEach(taker -> resize(asked, taker, wish(taker)));
    double spare = spare(asked);
    for (TableColumn<?, ?> taker : takers) {
      double share = Math.floor(spare * shares.getOrDefault(taker, 0.0));
      resize(asked, taker, wish(taker) + share);
    }
    if (!takers.isEmpty()) {
      TableColumn<?, ?> last = takers.getLast();
      resize(asked, last, last.getWidth() + spare(asked));
    }
  }

  private double wish(TableColumn<?, ?> column) {
    return wishes.getOrDefault(column, column.getPrefWidth());
  }

  private static double spare(TableView.ResizeFeatures asked) {
    return asked.getContentWidth()
        - columns(asked).stream().mapToDouble(TableColumn::getWidth).sum();
  }

  @SuppressWarnings("unchecked")
  private static List<TableColumn<?, ?>> columns(TableView.ResizeFeatures asked) {
    return (List<TableColumn<?, ?>>) (List<?>) asked.getTable().getVisibleLeafColumns();
  }

  @SuppressWarnings("unchecked")
  private static void resize(
      TableView.ResizeFeatures asked, TableColumn<?, ?> column, double width) {
    asked.setColumnWidth(column, Math.clamp(width, column.getMinWidth(), column.getMaxWidth()));
  }
}
