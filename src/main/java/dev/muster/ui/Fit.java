package dev.muster.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Makes a bar fit its width: where room is short it gives up, one after the other, what can be
/// missed.
public final class Fit {
  private final Region bar;
  private final List<Consumer<Boolean>> luxuries;
  private final Runnable atLast;

  /// @param luxuries each is told whether there is room for it; the first is given up first
  public Fit(Region bar, List<Consumer<Boolean>> luxuries) {
    this(bar, luxuries, () -> {});
  }

  /// @param atLast what helps where giving up all of them doesn't
  public Fit(Region bar, List<Consumer<Boolean>> luxuries, Runnable atLast) {
    this.bar = bar;
    this.luxuries = luxuries;
    this.atLast = atLast;
    bar.widthProperty().addListener(_ -> fit());
  }

  /// To be asked again when the bar's contents have changed.
  public void fit() {
    double width = bar.getWidth();
    for (int given = 0; width > 0 && given <= luxuries.size(); given++) {
      for (int i = 0; i < luxuries.size(); i++) {
        luxuries.get(i).accept(i >= given);
      }
      bar.applyCss();
      if (bar.prefWidth(-1) <= width) {
        return;
      }
    }
    if (width > 0) {
      atLast.run();
    }
  }
}
