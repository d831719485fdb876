package dev.muster.ui.run;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows that the table shows: a run's tasks, filtered and sorted when asked to be, never per
/// change. A long list is sorted by another thread from a snapshot of its keys; everything else is
/// the screen's thread.
final class Rows {
  /// Up to so many are sorted within a fraction of a frame.
  private static final int SORTED_AT_ONCE = 2_000;

  /// Up to so many aren't worth a second processor.
  private static final int FILTERED_ALONE = 5_000;

  private final ObservableList<TaskRecord> shown = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
  private final Executor background;
  private final Consumer<Runnable> screen;
  private int asked;
  private boolean warm;

  /// @param background sorts long lists
  /// @param screen brings the sorted list back to the screen's thread
  Rows(Executor background, Consumer<Runnable> screen) {
    this.background = background;
    this.screen = screen;
  }

  ObservableList<TaskRecord> shown() {
    return shown;
  }

  /// True while {@link #shown} is being exchanged, so that a table doesn't take the loss of its
  /// selection for the user's wish.
  ReadOnlyBooleanProperty changingProperty() {
    return changing.getReadOnlyProperty();
  }

  void arrange(List<TaskRecord> all, Filter filter, @Nullable Order order, Moment moment) {
    List<TaskRecord> passed = passed(all, filter, moment);
    long now = moment.now();
    int question = ++asked;
    if (order == null) {
      show(passed);
    } else if (passed.size() <= SORTED_AT_ONCE) {
      show(order.snapshot(passed, now).sorted());
    } else {
      Order.Snapshot snapshot = order.snapshot(passed, now);
      background.execute(() -> answer(question, snapshot.sorted()));
    }
  }

  /// Whoever may soon filter a long list for the first time says so.
  void expectFilter(RunRecord run, Moment moment) {
    if (!warm && run.tasks().size() > FILTERED_ALONE) {
      warm = true;
      RunRecord copy = run.copy();
      background.execute(() -> FilterWarmUp.run(copy, moment));
    }
  }

  /// A long list is looked at by all processors while this thread waits, so that nobody changes
  /// what they look at.
  static List<TaskRecord> passed(List<TaskRecord> all, Filter filter, Moment moment) {
    if (filter.passesAll()) {
      return all;
    }
    Stream<TaskRecord> tasks = all.size() > FILTERED_ALONE ? all.parallelStream() : all.stream();
    return tasks.filter(task -> filter.test(task, moment)).toList();
  }

  private void answer(int question, List<TaskRecord> sorted) {
    screen.accept(() -> {
      if (question == asked) {
        show(sorted);
      }
    });
  }

  private void show(List<TaskRecord> next) {
    if (!same(next)) {
      changing.set(true);
      shown.setAll(next);
      changing.set(false);
    }
  }

  private boolean same(List<TaskRecord> next) {
    if (next.size() != shown.size()) {
      return false;
    }
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i) != shown.get(i)) {
        return false;
      }
    }
    return true;
  }
}
