package dev.muster.ui.window;

import dev.muster.ui.run.RunLeft;
import dev.muster.ui.run.RunModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The run whose rows were run again: what was seen of it isn't lost by that. When some of those
/// are run again in their turn, it stays the whole run: only one is kept, for it may hold 300 MB of
/// bodies. FX thread.
final class EarlierRuns {
  private final RunModel screen;
  private final ReadOnlyObjectWrapper<Optional<RunLeft>> last =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  EarlierRuns(RunModel screen) {
    this.screen = screen;
  }

  /// The one on the screen is about to be replaced by some of its requests.
  void keep() {
    if (last.get().isEmpty()) {
      last.set(screen.left());
    }
  }

  /// Another list is run.
  void forget() {
    last.set(Optional.empty());
  }

  /// Shows it once more.
  void back() {
    last.get().ifPresent(screen::show);
    forget();
  }

  /// The one that {@link #back} would show.
  ReadOnlyObjectProperty<Optional<RunLeft>> lastProperty() {
    return last.getReadOnlyProperty();
  }
}
