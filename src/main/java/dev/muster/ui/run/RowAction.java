package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done with the selected rows, in their menu and by a key. Each function is
/// given all of them, in the table's order, and may be given none.
///
/// @param id names its menu item
/// @param place where in the menu it stands
/// @param key what does it while the table has the keyboard
/// @param text what its menu item says
/// @param possible whether it can be done now
public record RowAction(
    String id,
    Place place,
    @Nullable KeyCombination key,
    Function<List<TaskRecord>, String> text,
    Predicate<List<TaskRecord>> possible,
    Consumer<List<TaskRecord>> act) {
  /// The menu's parts, from top to bottom.
  public enum Place {
    /// What becomes of the tasks.
    TASK,
    /// The submenu of what the clipboard gets.
    COPY,
    /// The submenu of what is shown from now on.
    FILTER,
    /// The submenu of what the waterfall shows.
    WATERFALL,
    /// What leads elsewhere.
    ELSEWHERE
  }

  /// Possible as soon as a row is selected.
  public static RowAction of(
      String id,
      Place place,
      Function<List<TaskRecord>, String> text,
      Consumer<List<TaskRecord>> act) {
    return new RowAction(id, place, null, text, rows -> !rows.isEmpty(), act);
  }

  public RowAction by(KeyCombination wanted) {
    return new RowAction(id, place, wanted, text, possible, act);
  }

  public RowAction when(Predicate<List<TaskRecord>> condition) {
    return new RowAction(id, place, key, text, condition, act);
  }

  void perform(List<TaskRecord> rows) {
    if (possible.test(rows)) {
      act.accept(rows);
    }
  }
}
