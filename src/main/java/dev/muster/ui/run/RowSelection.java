package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Which rows are chosen, as a set of bits. JavaFX's own selection of a table looks through all
/// that is chosen for each row that it adds or takes away: letting go of 100,000 rows took it 3.5
/// s, and sorting them 13 s (26.0.2). Here a change costs one look at the rows, however many they
/// are.
///
/// It chooses whole rows, and any number of them. The rows' places are its only concern: who moves
/// the rows says where the chosen ones have gone ({@link #choose(BitSet, int)}). FX thread.
final class RowSelection extends TableView.TableViewSelectionModel<TaskRecord> {
  /// Where JavaFX keeps the row that a range begins with, and whether a user has put it there.
  static final String ANCHOR = "anchor";

  private static final String ANCHOR_BY_DEFAULT = "isDefaultAnchor";

  private final Chosen<Integer> places = new Chosen<>();
  private final Chosen<TaskRecord> items = new Chosen<>();

  @SuppressWarnings("rawtypes") // as JavaFX has it
  private final Chosen<TablePosition> cells = new Chosen<>();

  private BitSet rows = new BitSet();

  RowSelection(TableView<TaskRecord> table) {
    super(table);
    setSelectionMode(SelectionMode.MULTIPLE);
  }

  /// Chooses these rows and no other, and puts the focus on one of them.
  ///
  /// @param lead the one chosen last, -1 for none
  void choose(BitSet next, int lead) {
    focus(lead);
    become(next, lead);
  }

  /// Where the next range with Shift begins.
  ///
  /// @param row -1 for wherever the focus is
  void beginRangeAt(int row) {
    ObservableMap<Object, Object> properties = getTableView().getProperties();
    if (row < 0) {
      properties.remove(ANCHOR);
      properties.remove(ANCHOR_BY_DEFAULT);
    } else {
      properties.put(ANCHOR, new TablePosition<>(getTableView(), row, null));
      properties.put(ANCHOR_BY_DEFAULT, false);
    }
  }

  private void become(BitSet next, int lead) {
    rows = next;
    int[] now = next.stream().toArray();
    places.become(Arrays.stream(now).boxed().toList());
    items.become(Arrays.stream(now).mapToObj(this::getModelItem).toList());
    cells.become(new Cells(getTableView(), now));
    setSelectedIndex(lead);
    setSelectedItem(getModelItem(lead));
    places.tell();
    items.tell();
    cells.tell();
  }

  @Override
  public ObservableList<Integer> getSelectedIndices() {
    return places;
  }

  @Override
  public ObservableList<TaskRecord> getSelectedItems() {
    return items;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ObservableList<TablePosition> getSelectedCells() {
    return cells;
  }

  @Override
  public boolean isSelected(int row) {
    return row >= 0 && rows.get(row);
  }

  @Override
  public boolean isSelected(int row, @Nullable TableColumn<TaskRecord, ?> column) {
    return isSelected(row);
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  // One row

  @Override
  public void select(int row) {
    select(row, null);
  }

  @Override
  public void select(int row, @Nullable TableColumn<TaskRecord, ?> column) {
    if (row >= 0 && row < getItemCount()) {
      BitSet next = (BitSet) rows.clone();
      next.set(row);
      getTableView().getFocusModel().focus(row, column);
      become(next, row);
    }
  }

  @Override
  public void select(TaskRecord task) {
    int row = getTableView().getItems().indexOf(task);
    if (row >= 0) {
      select(row);
    }
  }

  @Override
  public void clearAndSelect(int row) {
    clearAndSelect(row, null);
  }

  @Override
  public void clearAndSelect(int row, @Nullable TableColumn<TaskRecord, ?> column) {
    if (row < 0 || row >= getItemCount()) {
      return;
    }
    beginRangeAt(row);
    BitSet next = new BitSet();
    next.set(row);
    getTableView().getFocusModel().focus(row, column);
    become(next, row);
  }

  @Override
  public void clearSelection(int row) {
    if (isSelected(row)) {
      BitSet next = (BitSet) rows.clone();
      next.clear(row);
      become(next, getSelectedIndex() == row ? nearest(next, row) : getSelectedIndex());
    }
  }

  @Override
  public void clearSelection(int row, @Nullable TableColumn<TaskRecord, ?> column) {
    clearSelection(row);
  }

  private static int nearest(BitSet rows, int row) {
    int above = rows.previousSetBit(row);
    return above >= 0 ? above : rows.nextSetBit(row);
  }

  // Many

  @Override
  public void clearSelection() {
    choose(new BitSet(), -1);
  }

  @Override
  public void selectAll() {
    int count = getItemCount();
    if (count > 0) {
      BitSet next = new BitSet();
      next.set(0, count);
      choose(next, getFocusedIndex() < 0 ? count - 1 : getFocusedIndex());
    }
  }

  @Override
  public void selectIndices(int row, int @Nullable ... more) {
    BitSet next = (BitSet) rows.clone();
    int lead = -1;
    for (int each : and(row, more)) {
      if (each >= 0 && each < getItemCount()) {
        next.set(each);
        lead = each;
      }
    }
    if (lead >= 0) {
      choose(next, lead);
    }
  }

  private static int[] and(int row, int @Nullable [] more) {
    return more == null
        ? new int[] {row}
        : IntStream.concat(IntStream.of(row), IntStream.of(more)).toArray();
  }

  /// @param end the first that is not chosen any more, above or below
  @Override
  public void selectRange(int start, int end) {
    if (start < end) {
      add(start, end - 1, end - 1);
    } else if (end < start) {
      add(end + 1, start, end + 1);
    }
  }

  @Override
  public void selectRange(
      int from,
      @Nullable TableColumnBase<TaskRecord, ?> fromColumn,
      int to,
      @Nullable TableColumnBase<TaskRecord, ?> toColumn) {
    add(Math.min(from, to), Math.max(from, to), to);
  }

  private void add(int first, int last, int lead) {
    int end = Math.min(last, getItemCount() - 1);
    int begin = Math.max(first, 0);
    if (begin <= end) {
      BitSet next = (BitSet) rows.clone();
      next.set(begin, end + 1);
      choose(next, Math.clamp(lead, begin, end));
    }
  }

  // Cells have no selection of their own

  @Override
  public void selectLeftCell() {}

  @Override
  public void selectRightCell() {}

  @Override
  public void selectAboveCell() {
    selectPrevious();
  }

  @Override
  public void selectBelowCell() {
    selectNext();
  }

  /// Made when they are looked at: hardly anybody does.
  @SuppressWarnings("rawtypes")
  private static final class Cells extends AbstractList<TablePosition> implements RandomAccess {
    private final TableView<TaskRecord> table;
    private final int[] rows;

    Cells(TableView<TaskRecord> table, int[] rows) {
      this.table = table;
      this.rows = rows;
    }

    @Override
    public TablePosition get(int index) {
      return new TablePosition<TaskRecord, Object>(table, rows[index], null);
    }

    @Override
    public int size() {
      return rows.length;
    }
  }
}
