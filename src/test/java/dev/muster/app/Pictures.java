package dev.muster.app;

import dev.muster.engine.Wait;
import dev.muster.settings.AwaitChoice;
import dev.muster.settings.Language;
import dev.muster.settings.Settings;
import dev.muster.settings.SettingsFile;
import dev.muster.ui.OpenRow;
import dev.muster.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Takes the README's pictures from the app itself: `Pictures FOLDER LOOKS` runs a list against the
/// practice server in both themes and both languages, and writes `window-light.png` and its
/// siblings into FOLDER; the same in a small and a large window go into LOOKS, to be looked at. The
/// headless platform will do; Chinese needs a font that has it.
public final class Pictures {
  /// The address stands for the practice server's, as in a list that was kept.
  private static final String LIST =
      """
      # %s
      http://127.0.0.1:0/bytes/1300
      http://127.0.0.1:0/delay/0.16
      http://127.0.0.1:0/bytes/68000
      POST http://127.0.0.1:0/echo header="Content-Type: application/json" body='{"a": 1}'
      http://127.0.0.1:0/status/404
      http://127.0.0.1:0/delay/9
      http://127.0.0.1:0/hang timeout=1s
      HEAD http://127.0.0.1:0/bytes/2000
      http://127.0.0.1:0/drip?numbytes=8200&duration=1.2
      http://127.0.0.1:0/reset delay=0.2
      http://127.0.0.1:0/drip?numbytes=400000&duration=9
      http://127.0.0.1:0/delay/1
      http://127.0.0.1:0/redirect/3
      http://127.0.0.1:0/status/503
      http://127.0.0.1:0/delay/0.4
      python://example.com delay=0.6
      %s
      """;

  private static final Map<Language, String> WORDS =
      Map.of(
          Language.ENGLISH,
          LIST.formatted(
              "The practice server answers, fails and dawdles on purpose.",
              "see the attached list"),
          Language.CHINESE,
          LIST.formatted("练习服务器会应答、失败，也会故意拖延。", "见附件中的列表"));

  /// All but the two that are still under way when the picture is taken.
  private static final String DONE = "14";

  private static final int TIMED_OUT = 6;
  private static final int TIMING = 3;

  private Pictures() {}

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> Platform.setImplicitExit(false));
    List<Language> languages =
        hasChineseFont()
            ? List.of(Language.ENGLISH, Language.CHINESE)
            : List.of(Language.ENGLISH); // boxes in the place of words would help nobody
    try {
      take(Settings.Theme.LIGHT, Language.ENGLISH, 1360, 860, Path.of(args[1], "cold"));
      for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
        for (Language language : languages) {
          take(theme, language, 1360, 860, Path.of(args[0]));
          take(theme, language, 1000, 700, Path.of(args[1], "1000"));
          take(theme, language, 1920, 1080, Path.of(args[1], "1920"));
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static boolean hasChineseFont() throws IOException {
    Process list = new ProcessBuilder("fc-list", ":lang=zh-cn").start();
    try (BufferedReader fonts = list.inputReader()) {
      boolean some = fonts.readLine() != null;
      if (!some) {
        System.out.println("no pictures in Chinese: fc-list knows no font that has it");
      }
      return some;
    } finally {
      list.destroy();
    }
  }

  private static void take(
      Settings.Theme theme, Language language, int width, int height, Path folder)
      throws Exception {
    Path home = Files.createTempDirectory("muster-pictures");
    System.setProperty("muster.home", home.toString());
    AwaitChoice wait =
        new AwaitChoice(
            AwaitChoice.Kind.WAIT, false, Wait.ReturnWhen.FIRST_EXCEPTION, Wait.Then.KEEP, null);
    new SettingsFile(home)
        .save(Settings.DEFAULT.withTheme(theme).withLanguage(language).withAwait(wait));
    Files.writeString(home.resolve("list.txt"), Objects.requireNonNull(WORDS.get(language)));
    String name =
        "window-"
            + (theme == Settings.Theme.LIGHT ? "light" : "dark")
            + (language == Language.CHINESE ? "-zh.png" : ".png");
    Stage stage = onScreen(Stage::new);
    InWindow app =
        onScreen(() -> new InWindow(stage, Opening.asked(new String[0]), _ -> {}, Prelude.alone()));
    try {
      BufferedImage picture = picture(stage, width, height);
      Files.createDirectories(folder);
      ImageIO.write(picture, "png", folder.resolve(name).toFile());
      System.out.println(folder.resolve(name));
    } finally {
      onScreen(() -> close(stage, app));
      forget(home);
    }
  }

  private static BufferedImage picture(Stage stage, int width, int height) throws Exception {
    Scene scene = stage.getScene();
    onScreen(() -> resize(stage, Math.min(width, 1_360), Math.min(height, 860)));
    until(() -> scene.getHeight() == Math.min(height, 860) && text(scene, "#count").equals("16"));
    onScreen(() -> press(scene, KeyCode.ENTER));
    until(() -> text(scene, "#total-done").equals(DONE));
    onScreen(() -> select(scene, width, height));
    until(() -> scene.lookup(".tab-pane") instanceof TabPane);
    onScreen(() -> openTiming(scene));
    Map<SplitPane, double[]> dividers = onScreen(() -> dividers(scene));
    Scene room = onScreen(() -> inRoom(scene, width, height));
    onScreen(() -> layOut(room));
    onScreen(() -> divide(dividers));
    for (int pulse = 0; pulse < 60; pulse++) { // what is drawn ten times a second, is
      WaitForAsyncUtils.waitForFxEvents(1);
      onScreen(() -> layOut(room));
    }
    return onScreen(() -> image(room.snapshot(null)));
  }

  private static Map<SplitPane, double[]> dividers(Scene scene) {
    return scene.getRoot().lookupAll(".split-pane").stream()
        .map(SplitPane.class::cast)
        .collect(Collectors.toMap(pane -> pane, SplitPane::getDividerPositions));
  }

  /// What moves to another room may have been given none for a moment.
  private static boolean divide(Map<SplitPane, double[]> dividers) {
    dividers.forEach(SplitPane::setDividerPositions);
    return !dividers.isEmpty();
  }

  /// The headless screen is 1000 × 1000; what is larger is drawn beside it.
  private static Scene inRoom(Scene shown, int width, int height) {
    if (shown.getWidth() == width && shown.getHeight() == height) {
      return shown;
    }
    Parent content = shown.getRoot();
    shown.setRoot(new Group());
    return Theme.dress(new Scene(content, width, height));
  }

  private static boolean layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return true;
  }

  private static boolean resize(Stage stage, int width, int height) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
    return true;
  }

  private static boolean press(Scene scene, KeyCode key) {
    KeyCombination keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    Objects.requireNonNull(scene.getAccelerators().get(keys)).run();
    return true;
  }

  private static boolean select(Scene scene, int width, int height) {
    SplitPane columns = (SplitPane) scene.lookup(".plain-split");
    columns.setDividerPositions(Math.max(0.22, 260.0 / width));
    OpenRow.at((TableView<?>) scene.lookup("#tasks"), TIMED_OUT);
    return height > 0;
  }

  private static boolean openTiming(Scene scene) {
    ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(TIMING);
    return true;
  }

  private static boolean close(Stage stage, InWindow app) {
    stage.hide();
    app.close();
    return true;
  }

  private static String text(Scene scene, String query) {
    return scene.lookup(query) instanceof Labeled labeled
        ? Objects.requireNonNullElse(labeled.getText(), "")
        : "";
  }

  private static BufferedImage image(WritableImage drawn) {
    int width = (int) drawn.getWidth();
    int height = (int) drawn.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb(drawn.getPixelReader().getColor(x, y)));
      }
    }
    return image;
  }

  private static int rgb(Color color) {
    return (byteOf(color.getRed()) << 16)
        | (byteOf(color.getGreen()) << 8)
        | byteOf(color.getBlue());
  }

  private static int byteOf(double share) {
    return (int) Math.round(share * 255);
  }

  private static <T> T onScreen(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
  }

  private static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(holds::getAsBoolean));
  }

  private static void forget(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
