package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.OnScreen;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/// Keeps the table's selection and the model's the same, also when the rows are filtered or sorted
/// anew: the table remembers places, the model tasks.
final class TableSelection {
  private final TableView<TaskRecord> table;
  private final RunModel model;
  private boolean copying;
  private boolean rearranging;

  TableSelection(TableView<TaskRecord> table, RunModel model) {
    this.table = table;
    this.model = model;
    ListChangeListener<Integer> chosen = _ -> copy(this::tellModel);
    table.getSelectionModel().getSelectedIndices().addListener(chosen);
    table.getSelectionModel().selectedItemProperty().subscribe((_, _) -> copy(this::tellModel));
    ListChangeListener<TaskRecord> wished = _ -> copy(this::tellTable);
    OnScreen.during(
        table,
        () -> {
          model.selection().addListener(wished);
          copy(this::tellTable);
          return () -> model.selection().removeListener(wished);
        });
    OnScreen.tell(table, model.rearrangingProperty(), this::rearrange);
  }

  private void copy(Runnable direction) {
    if (!copying) {
      copying = true;
      direction.run();
      copying = false;
    }
  }

  private void tellModel() {
    List<TaskRecord> rows = model.rows();
    List<TaskRecord> chosen =
        table.getSelectionModel().getSelectedIndices().stream()
            .filter(row -> row >= 0 && row < rows.size())
            .map(rows::get)
            .toList();
    if (!chosen.isEmpty()) {
      TaskRecord last = table.getSelectionModel().getSelectedItem();
      model.select(chosen, last != null ? last : chosen.getLast());
    } else {
      model.select(chosen, null);
    }
  }

  private void tellTable() {
    int[] places = select();
    if (places.length == 1) {
      table.getFocusModel().focus(places[0]);
      if (!table.isFocused()) {
        table.requestFocus();
      }
      table.scrollTo(Math.max(0, places[0] - 2));
    }
  }

  private void rearrange(boolean changing) {
    if (changing != rearranging) {
      rearranging = changing;
      rearranged(changing);
    }
  }

  private void rearranged(boolean changing) {
    if (changing) {
      copying = true;
    } else {
      select();
      copying = false;
    }
  }

  private int[] select() {
    Set<TaskRecord> wanted = new HashSet<>(model.selection());
    List<TaskRecord> rows = model.rows();
    int[] places =
        wanted.isEmpty()
            ? new int[0]
            : IntStream.range(0, rows.size()).filter(i -> wanted.contains(rows.get(i))).toArray();
    table.getSelectionModel().clearSelection();
    if (places.length > 0) {
      table.getSelectionModel().selectIndices(places[0], places);
    }
    return places;
  }
}
