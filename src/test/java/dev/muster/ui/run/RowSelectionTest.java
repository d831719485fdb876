package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// JavaFX's own selection is the referee: it is slow, and right.
@ExtendWith(ApplicationExtension.class)
class RowSelectionTest {
  private static final int ROWS = 20;
  private static final int WALKS = 200;
  private static final int STEPS = 30;

  private final ObservableList<TaskRecord> tasks = FXCollections.observableArrayList(tasks());

  private static List<TaskRecord> tasks() {
    Plan plan =
        new Plan(
            Collections.nCopies(ROWS, Request.get("http://a.example/")),
            new Gather(true, null),
            Session.DEFAULT);
    return new RunRecord(plan).tasks();
  }

  private RowSelection selection() {
    TableView<TaskRecord> table = new TableView<>(tasks);
    RowSelection selection = new RowSelection(table);
    table.setSelectionModel(selection);
    return selection;
  }

  private TableView.TableViewSelectionModel<TaskRecord> referee() {
    var selection = new TableView<>(tasks).getSelectionModel();
    selection.setSelectionMode(SelectionMode.MULTIPLE);
    return selection;
  }

  @Test
  void whateverIsDoneTheSameRowsAreChosenAsByJavaFx() {
    onScreen(() -> {
      for (int seed = 0; seed < WALKS; seed++) {
        walk(selection(), referee(), seed);
      }
    });
  }

  private void walk(
      RowSelection ours, TableView.TableViewSelectionModel<TaskRecord> theirs, int seed) {
    Random random = new Random(seed);
    ours.getTableView().getFocusModel().focus(0);
    theirs.getTableView().getFocusModel().focus(0);
    for (int step = 0; step < STEPS; step++) {
      int kind = random.nextInt(10);
      int one = random.nextInt(-2, ROWS + 2);
      int other = random.nextInt(-2, ROWS + 2);
      String deed = "seed %d, step %d: %d(%d, %d)".formatted(seed, step, kind, one, other);
      act(theirs, kind, one, other);
      act(ours, kind, one, other);
      assertThat(ours.getSelectedIndices())
          .as(deed)
          .containsExactlyInAnyOrderElementsOf(theirs.getSelectedIndices());
      assertThat(rows(ours)).as(deed).isEqualTo(rows(theirs));
      assertThat(ours.isEmpty()).as(deed).isEqualTo(theirs.isEmpty());
      assertThat(ours.getSelectedItem()).as(deed).isEqualTo(item(ours.getSelectedIndex()));
    }
  }

  private @Nullable TaskRecord item(int row) {
    return row < 0 ? null : tasks.get(row);
  }

  private static List<Integer> rows(TableView.TableViewSelectionModel<TaskRecord> selection) {
    return IntStream.range(0, ROWS).filter(selection::isSelected).boxed().toList();
  }

  private static void act(
      TableView.TableViewSelectionModel<TaskRecord> model, int kind, int one, int other) {
    boolean inside = one >= 0 && one < ROWS;
    switch (kind) {
      case 0 -> model.select(one);
      case 1 -> model.clearAndSelect(Math.clamp(one, 0, ROWS - 1));
      case 2 -> model.clearSelection(Math.max(0, one));
      case 3 -> model.selectRange(one, other);
      case 4 -> model.selectIndices(one, other, 3);
      case 5 -> model.selectNext();
      case 6 -> model.selectPrevious();
      case 7 -> model.selectFirst();
      case 8 -> {
        if (inside) {
          model.clearSelection();
          model.selectAll();
        }
      }
      default -> model.selectRange(Math.max(0, one), null, Math.clamp(other, 0, ROWS - 1), null);
    }
  }

  @Test
  void theChosenLastIsTheOneThatIsToldOf() {
    onScreen(() -> {
      RowSelection chosen = selection();
      chosen.select(3);
      chosen.select(1);
      assertThat(chosen.getSelectedIndex()).isEqualTo(1);
      chosen.selectRange(5, 9);
      assertThat(chosen.getSelectedIndex()).isEqualTo(8);
      chosen.selectRange(9, 5);
      assertThat(chosen.getSelectedIndex()).isEqualTo(6);
      chosen.clearSelection(6);
      assertThat(chosen.getSelectedIndex()).isEqualTo(5);
      assertThat(chosen.getSelectedItem()).isSameAs(tasks.get(5));
    });
  }

  @Test
  void whoListensHearsOfEveryChangeAndOfNothingElse() {
    onScreen(() -> {
      RowSelection chosen = selection();
      List<Integer> mirror = new ArrayList<>();
      List<TaskRecord> mirrored = new ArrayList<>();
      chosen.getSelectedIndices().addListener((ListChangeListener<Integer>) c -> apply(c, mirror));
      chosen
          .getSelectedItems()
          .addListener((ListChangeListener<TaskRecord>) c -> apply(c, mirrored));
      Random random = new Random(1);
      for (int step = 0; step < 1_000; step++) {
        int one = random.nextInt(ROWS);
        act(chosen, random.nextInt(10), one, random.nextInt(ROWS));
        assertThat(mirror).isEqualTo(chosen.getSelectedIndices());
        assertThat(mirrored).isEqualTo(mirror.stream().map(tasks::get).toList());
      }
    });
  }

  private static <T> void apply(ListChangeListener.Change<? extends T> change, List<T> mirror) {
    while (change.next()) {
      List<T> gone = mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize());
      assertThat(gone).isEqualTo(change.getRemoved());
      gone.clear();
      mirror.addAll(change.getFrom(), change.getAddedSubList());
    }
  }

  @Test
  @SuppressWarnings("rawtypes") // as JavaFX has it
  void cellsAreWholeRows() {
    onScreen(() -> {
      RowSelection chosen = selection();
      chosen.selectIndices(2, 4);
      assertThat(chosen.getSelectedCells()).extracting(TablePosition::getRow).containsExactly(2, 4);
      assertThat(chosen.getSelectedCells())
          .extracting(TablePosition::getTableColumn)
          .containsOnlyNulls();
    });
  }

  @Test
  void theSamePlacesWithOtherTasksAreAnotherChoice() {
    onScreen(() -> {
      RowSelection chosen = selection();
      chosen.selectAll();
      List<TaskRecord> turned = new ArrayList<>(tasks).reversed();
      tasks.setAll(turned);
      chosen.choose(BitSet.valueOf(new long[] {(1L << ROWS) - 1}), 0);
      assertThat(chosen.getSelectedItems()).isEqualTo(turned);
      assertThat(chosen.getSelectedItem()).isSameAs(turned.getFirst());
    });
  }

  private static void onScreen(Runnable story) {
    WaitForAsyncUtils.waitForAsyncFx(30_000, story);
  }
}
