package dev.muster.ui.run;

import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares the table's width: what is left over goes to the columns that can use it, and when a
/// column is dragged wider or narrower, the last of those makes room as long as it can.
@SuppressWarnings("rawtypes") // as TableView declares its policies
final class Widths implements Callback<TableView.ResizeFeatures, Boolean> {
  private final Map<TableColumn<?, ?>, Double> stretch;

  /// @param stretch the columns that take what is left over, with their shares
  Widths(Map<TableColumn<?, ?>, Double> stretch) {
    this.stretch = Map.copyOf(stretch);
  }

  @Override
  public Boolean call(TableView.ResizeFeatures asked) {
    if (asked.getColumn() != null) {
      double before = asked.getColumn().getWidth();
      grow(asked, asked.getColumn(), asked.getDelta());
      if (asked.getColumn().getWidth() == before) {
        return false;
      }
    }
    share(asked);
    return true;
  }

  private void share(TableView.ResizeFeatures asked) {
    List<TableColumn<?, ?>> takers =
        columns(asked).stream()
            .filter(column -> stretch.containsKey(column) && !column.equals(asked.getColumn()))
            .toList();
    if (asked.getColumn() != null && !takers.isEmpty()) {
      grow(asked, takers.getLast(), spare(asked));
      return;
    }
    double spare = spare(asked);
    for (TableColumn<?, ?> taker : takers) {
      grow(asked, taker, Math.floor(spare * stretch.getOrDefault(taker, 0.0)));
    }
    if (!takers.isEmpty()) {
      grow(asked, takers.getLast(), spare(asked));
    }
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
  private static void grow(TableView.ResizeFeatures asked, TableColumn<?, ?> column, double by) {
    double width = Math.clamp(column.getWidth() + by, column.getMinWidth(), column.getMaxWidth());
    asked.setColumnWidth(column, width);
  }
}
