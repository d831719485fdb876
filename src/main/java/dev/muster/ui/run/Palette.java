package dev.muster.ui.run;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The waterfall's colours, as the stylesheet gives them to one sizeless region each: so a canvas
/// follows the theme too.
final class Palette extends Group {
  private final Map<Ink, Region> probes = new EnumMap<>(Ink.class);
  private int version;
  private Runnable onChange = () -> {};

  Palette() {
    setManaged(false);
    setMouseTransparent(true);
    for (Ink ink : Ink.values()) {
      Region probe = new Region();
      probe.getStyleClass().add(ink.styleClass());
      probe.backgroundProperty().addListener(_ -> changed());
      probes.put(ink, probe);
    }
    getChildren().addAll(probes.values());
  }

  /// Called when a colour has changed.
  void onChange(Runnable told) {
    onChange = told;
  }

  /// Grows when a colour changes.
  int version() {
    return version;
  }

  Paint of(Ink ink) {
    Region probe = probes.get(ink);
    Background filled = probe == null ? null : probe.getBackground();
    return filled == null || filled.getFills().isEmpty()
        ? Color.TRANSPARENT
        : filled.getFills().getFirst().getFill();
  }

  private void changed() {
    version++;
    onChange.run();
  }
}
