package dev.muster.ui.compose;

import java.util.Iterator;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Hands a long text on piece by piece, one a frame: an editor that takes 100,000 lines in one go
/// holds the screen up for longer than anyone overlooks.
///
/// @param <T> a piece
final class Pour<T> extends AnimationTimer {
  private final Iterator<T> pieces;
  private final Consumer<T> each;
  private final Runnable end;

  /// @param end is run behind the last piece, and not when it is stopped before
  Pour(Iterator<T> pieces, Consumer<T> each, Runnable end) {
    this.pieces = pieces;
    this.each = each;
    this.end = end;
  }

  @Override
  public void handle(long now) {
    if (pieces.hasNext()) {
      each.accept(pieces.next());
    } else {
      stop();
      end.run();
    }
  }
}
