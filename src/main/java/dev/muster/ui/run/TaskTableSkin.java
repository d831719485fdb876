package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/// A double-click on the edge of a header fits its column to the rows in sight. JavaFX would
/// measure every row, which takes seconds when there are 100,000, and take the width from nobody.
final class TaskTableSkin extends TableViewSkin<TaskRecord> {
  TaskTableSkin(TaskTable table) {
    super(table);
  }

  @Override
  protected TableHeaderRow createTableHeaderRow() {
    return new TableHeaderRow(this) {
      @Override
      protected NestedTableColumnHeader createRootHeader() {
        return new Headers();
      }
    };
  }

  private static final class Headers extends NestedTableColumnHeader {
    Headers() {
      super(null);
    }

    @Override
    @SuppressWarnings("rawtypes") // as JavaFX declares it
    protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
      return new Header((TableColumn<?, ?>) column);
    }
  }

  private static final class Header extends TableColumnHeader {
    private final TableColumn<?, ?> column;

    Header(TableColumn<?, ?> column) {
      super(column);
      this.column = column;
    }

    /// @param most how many rows may be measured; -1 where the user asks, else JavaFX does, at
    ///   first
    @Override
    protected void resizeColumnToFitContent(int most) {
      if (most < 0 && column.getTableView() instanceof TaskTable table) {
        table.fit(column, prefWidth(-1));
      }
    }
  }
}
