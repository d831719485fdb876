package dev.muster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every colour of text can be read on every surface that it stands on: contrast of 4.5 to 1 at
/// least (WCAG 2.2, 1.4.3), in both themes, as the stylesheets resolve their tokens.
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
  private static final double LEAST = 4.5;

  /// What text of every state, status class and role is filled with.
  private static final List<String> INKS =
      List.of(
          "-color-fg-default",
          "-color-fg-muted",
          "-color-accent-fg",
          "-color-success-fg",
          "-color-warning-fg",
          "-color-danger-fg",
          "-muster-method");

  /// What it stands on, from the bottom to the top: plain ground, bars and striped rows, hovered
  /// and selected rows, the strip, the awaiting and the raised one, a figure's bar.
  private static final List<List<String>> SURFACES =
      List.of(
          List.of("-color-bg-default"),
          List.of("-color-bg-subtle"),
          List.of("-color-bg-default", "-color-neutral-subtle"),
          List.of("-color-bg-subtle", "-color-neutral-subtle"),
          List.of("-color-bg-default", "-color-accent-subtle"),
          List.of("-color-bg-subtle", "-color-accent-subtle"));

  private static final List<Pair> OTHERS =
      List.of(
          new Pair("-color-fg-emphasis", List.of("-color-accent-emphasis")),
          new Pair("-color-fg-emphasis", List.of("-color-danger-emphasis")),
          new Pair("-color-fg-emphasis", List.of("-color-success-5")),
          new Pair("-color-fg-default", List.of("-color-bg-default", "-color-neutral-muted")),
          new Pair("-color-fg-default", List.of("-color-bg-default", "-color-danger-subtle")),
          new Pair("-color-fg-muted", List.of("-color-bg-default", "-color-danger-subtle")),
          new Pair("-color-danger-fg", List.of("-color-bg-default", "-color-danger-subtle")),
          new Pair("-color-success-fg", List.of("-color-bg-default", "-color-success-subtle")),
          new Pair("-color-warning-fg", List.of("-color-bg-default", "-color-warning-subtle")));

  private final StackPane ground = new StackPane();
  private @Nullable Theme theme;

  @Start
  void start(Stage stage) {
    theme = new Theme();
    stage.setScene(Theme.dress(new Scene(ground, 100, 100)));
    stage.show();
  }

  private record Pair(String ink, List<String> surface) {}

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyTextCanBeRead(Theme.Choice choice) {
    List<Pair> pairs = new ArrayList<>(OTHERS);
    INKS.forEach(ink -> SURFACES.forEach(surface -> pairs.add(new Pair(ink, surface))));
    List<String> unreadable =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              Objects.requireNonNull(theme).choose(choice);
              return pairs.stream()
                  .filter(pair -> contrast(pair) < LEAST)
                  .map(pair ->
                      "%s on %s: %.2f".formatted(pair.ink(), pair.surface(), contrast(pair)))
                  .toList();
            });
    assertThat(unreadable).as("%s", choice).isEmpty();
  }

  private double contrast(Pair pair) {
    Color below = Color.TRANSPARENT;
    for (String layer : pair.surface()) {
      below = over(colour(layer), below);
    }
    double ink = luminance(over(colour(pair.ink()), below));
    double surface = luminance(below);
    return (Math.max(ink, surface) + 0.05) / (Math.min(ink, surface) + 0.05);
  }

  /// What the stylesheets make of a token here and now.
  private Color colour(String token) {
    Region probe = new Region();
    probe.setStyle("-fx-background-color: " + token + ";");
    ground.getChildren().setAll(probe);
    ground.applyCss();
    Background filled = probe.getBackground();
    assertThat(filled).as("%s is no colour", token).isNotNull();
    return (Color) filled.getFills().getFirst().getFill();
  }

  private static Color over(Color top, Color below) {
    return below.interpolate(
        new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
