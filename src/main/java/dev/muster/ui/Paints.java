package dev.muster.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The colours of a canvas, as the stylesheet gives them to one sizeless region each: so a drawing
/// follows the theme too. A role `TIMED_OUT` is the style class `ink-timed-out`.
///
/// @param <R> the roles
public final class Paints<R extends Enum<R>> extends Group {
  private final Map<R, Region> probes;
  private int version;
  private Runnable onChange = () -> {};

  public Paints(Class<R> roles) {
    setManaged(false);
    setMouseTransparent(true);
    probes = new EnumMap<>(roles);
    for (R role : roles.getEnumConstants()) {
      Region probe = new Region();
      probe.getStyleClass().add("ink-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      probe.backgroundProperty().addListener((_, _, _) -> changed());
      probes.put(role, probe);
    }
    getChildren().addAll(probes.values());
  }

  /// Called when a colour has changed.
  public void onChange(Runnable told) {
    onChange = told;
  }

  /// Grows when a colour changes.
  public int version() {
    return version;
  }

  private void changed() {
    version++;
    onChange.run();
  }

  public Paint of(R role) {
    Region probe = probes.get(role);
    Background filled = probe == null ? null : probe.getBackground();
    return filled == null || filled.getFills().isEmpty()
        ? Color.TRANSPARENT
        : filled.getFills().getFirst().getFill();
  }
}
