package dev.muster.ui.stats;

import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The figures of the run on the screen. Events only count; whoever shows the figures asks for them
/// anew by {@link #refresh}, a few times a second while they are {@link #liveProperty live}. FX
/// thread.
public final class StatsModel {
  private final ReadOnlyObjectWrapper<Stats> stats = new ReadOnlyObjectWrapper<>(Stats.NONE);
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final StringProperty query = new SimpleStringProperty("");
  private LongSupplier clock = () -> 0;
  private Consumer<String> choice = _ -> {};
  private @Nullable Fold fold;

  /// Counts another run from where it stands, or none.
  ///
  /// @param now the time of that run
  public void show(@Nullable RunRecord record, LongSupplier now) {
    clock = now;
    fold = record == null ? null : new Fold(record);
    stats.set(Stats.NONE);
    refresh();
  }

  /// @param event which the run's record has folded in
  public void apply(RunEvent event) {
    if (fold != null) {
      fold.apply(event);
      live.set(true);
    }
  }

  public void refresh() {
    if (fold != null) {
      stats.set(fold.stats(clock.getAsLong()));
      live.set(!fold.record().finished());
    }
  }

  public ReadOnlyObjectProperty<Stats> statsProperty() {
    return stats.getReadOnlyProperty();
  }

  /// Whether the figures may still change, or have since the last {@link #refresh}.
  public ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// The table's filter, to mark the group that it shows.
  public StringProperty queryProperty() {
    return query;
  }

  /// @param filter told the filter that the user has chosen; empty for all tasks
  public void serve(Consumer<String> filter) {
    choice = filter;
  }

  /// The user wants to see these tasks alone, or all again when these are what is shown.
  void choose(String wanted) {
    choice.accept(wanted.equals(query.get()) ? "" : wanted);
  }
}
