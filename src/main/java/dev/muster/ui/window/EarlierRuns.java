package dev.muster.ui.window;

import dev.muster.ui.run.RunLeft;
import dev.muster.ui.run.RunModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The runs whose rows were run again: what was seen of them isn't lost by that. FX thread.
final class EarlierRuns {
  /// A run of 100,000 may keep its bodies too, some 300 MB.
  private static final int MOST = 2;

  private final RunModel screen;
  private final Deque<RunLeft> runs = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<RunLeft>> last =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  EarlierRuns(RunModel screen) {
    this.screen = screen;
  }

  /// The one on the screen is about to be replaced by some of its requests.
  void keep() {
    screen.left().ifPresent(runs::push);
    if (runs.size() > MOST) {
      runs.removeLast();
    }
    tell();
  }

  /// Another list is run.
  void forget() {
    runs.clear();
    tell();
  }

  /// Shows the one that was replaced last.
  void back() {
    if (!runs.isEmpty()) {
      screen.show(runs.pop());
      tell();
    }
  }

  /// The one that {@link #back} would show.
  ReadOnlyObjectProperty<Optional<RunLeft>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  private void tell() {
    last.set(Optional.ofNullable(runs.peek()));
  }
}
