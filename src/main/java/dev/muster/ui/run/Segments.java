package dev.muster.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;

/// A progress bar of one piece for each way to end.
final class Segments extends Region {
  private static final List<Chip> ENDS =
      List.of(Chip.SUCCEEDED, Chip.FAILED, Chip.TIMED_OUT, Chip.CANCELLED);

  private final List<Region> pieces = new ArrayList<>();
  private Totals totals = Totals.NONE;

  Segments() {
    getStyleClass().add("segments");
    for (Chip end : ENDS) {
      Region piece = new Region();
      piece.getStyleClass().add(end.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      pieces.add(piece);
    }
    getChildren().addAll(pieces);
  }

  void show(Totals changed) {
    totals = changed;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double sum = 0;
    double from = 0;
    for (int i = 0; i < ENDS.size(); i++) {
      sum += totals.count(ENDS.get(i));
      double to = totals.all() == 0 ? 0 : snapPositionX(getWidth() * sum / totals.all());
      pieces.get(i).resizeRelocate(from, 0, to - from, getHeight());
      from = to;
    }
  }
}
