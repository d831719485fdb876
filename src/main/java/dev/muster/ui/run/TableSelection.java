package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.OnScreen;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/// Keeps the table's selection and the model's the same, also when the rows are filtered or sorted
/// anew: the table remembers places, the model tasks.
final class TableSelection {
  private final TableView<TaskRecord> table;
  private final RowSelection selection;
  private final RunModel model;
  private boolean copying;
  private boolean rearranging;

  TableSelection(TableView<TaskRecord> table, RowSelection selection, RunModel model) {
    this.table = table;
    this.selection = selection;
    this.model = model;
    ListChangeListener<Integer> chosen = _ -> copy(this::tellModel);
    selection.getSelectedIndices().addListener(chosen);
    selection.selectedItemProperty().subscribe((_, _) -> copy(this::tellModel));
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
    List<TaskRecord> chosen = List.copyOf(selection.getSelectedItems());
    model.select(chosen, chosen.isEmpty() ? null : selection.getSelectedItem());
  }

  private void tellTable() {
    BitSet places = select();
    if (places.cardinality() == 1) {
      int place = places.nextSetBit(0);
      if (!table.isFocused()) {
        table.requestFocus();
      }
      table.scrollTo(Math.max(0, place - 2));
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

  /// Chooses the rows where the model's tasks are now; the last chosen stays it, if it has a row.
  private BitSet select() {
    Set<TaskRecord> wanted = new HashSet<>(model.selection());
    List<TaskRecord> rows = model.rows();
    TaskRecord last = model.selectedProperty().get();
    BitSet places = new BitSet();
    int found = 0;
    int lead = -1;
    for (int i = 0; i < rows.size() && found < wanted.size(); i++) {
      if (wanted.contains(rows.get(i))) {
        places.set(i);
        found++;
        lead = lead < 0 || rows.get(i) == last ? i : lead;
      }
    }
    selection.choose(places, lead);
    selection.beginRangeAt(lead);
    return places;
  }
}
