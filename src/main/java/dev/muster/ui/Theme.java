package dev.muster.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How Muster looks: AtlantaFX's Primer, light or dark, our one stylesheet over it, and the bundled
/// fonts, so that the layout doesn't depend on the machine. FX thread, where nothing else is said.
public final class Theme {
  /// What the user chose.
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final List<String> FONTS =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private static boolean fontsLoaded;

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ChangeListener<ColorScheme> followSystem = (_, _, _) -> apply();
  private Choice choice;

  public Theme() {
    this(Choice.SYSTEM);
  }

  public Theme(Choice first) {
    choice = first;
    loadFonts();
    Platform.getPreferences().colorSchemeProperty().addListener(followSystem);
    apply();
    use(dark.get());
    dark.subscribe((_, now) -> use(now));
  }

  /// Reads the rules of the theme that is likely the first, and drops them: JavaFX, which reads
  /// them on its own thread, has all its classes for it then, and takes half as long. Any thread,
  /// before there is a window.
  public static void expect(Choice first) {
    String sheet = theme(first == Choice.DARK).getUserAgentStylesheetBSS();
    try {
      Stylesheet.loadBinary(Objects.requireNonNull(Theme.class.getResource(sheet)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void choose(Choice changed) {
    choice = changed;
    apply();
  }

  public Choice choice() {
    return choice;
  }

  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Gives a scene the house's stylesheet; the theme itself holds for the whole application.
  public static Scene dress(Scene scene) {
    scene.getStylesheets().add(stylesheet());
    return scene;
  }

  /// For a popup that has a scene of its own.
  public static String stylesheet() {
    return Objects.requireNonNull(Theme.class.getResource("muster.css")).toExternalForm();
  }

  /// Makes the bundled fonts known, once. Any thread, also before there is a window.
  public static synchronized void loadFonts() {
    if (!fontsLoaded) {
      FONTS.forEach(Theme::load);
      fontsLoaded = true;
    }
  }

  private void apply() {
    dark.set(
        switch (choice) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
  }

  private static void use(boolean dark) {
    Application.setUserAgentStylesheet(theme(dark).getUserAgentStylesheet());
  }

  private static atlantafx.base.theme.Theme theme(boolean dark) {
    return dark ? new PrimerDark() : new PrimerLight();
  }

  private static void load(String font) {
    try (InputStream in = Theme.class.getResourceAsStream("fonts/" + font)) {
      if (Font.loadFont(in, 13) == null) {
        throw new IllegalStateException("the font " + font + " can't be loaded");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
