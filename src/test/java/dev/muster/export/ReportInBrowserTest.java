package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.Request;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The report is opened in a real browser, where one is installed.
@Timeout(180)
class ReportInBrowserTest {
  private static final int GREEN = 0x2da44e;
  private static final int GREEN_IN_THE_DARK = 0x3fb950;

  @TempDir private Path folder = Path.of("");

  /// A page of a hundred rows as the browser draws it, and what it complained of.
  private record Drawn(BufferedImage image, List<String> console) {
    int background() {
      return image.getRGB(2, 2) & 0xffffff;
    }

    /// How many dots have this colour.
    long dots(int colour) {
      return IntStream.range(0, image.getWidth() * image.getHeight())
          .filter(
              i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff) == colour)
          .count();
    }
  }

  private static boolean installed() {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, "chromium")));
  }

  private Drawn drawn(String page, String... more) throws Exception {
    assumeTrue(installed(), "skipped: chromium is not installed");
    Path report = Files.writeString(folder.resolve("report.html"), page);
    Path picture = folder.resolve("report.png");
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("browser"),
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--enable-logging=stderr",
                "--window-size=1280,600",
                "--screenshot=" + picture));
    command.addAll(List.of(more));
    command.add(report.toUri().toString());
    return new Drawn(read(picture, run(command)), console());
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(browser.waitFor(120, TimeUnit.SECONDS)).as("the browser ended").isTrue();
    } finally {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly();
    }
    return browser.exitValue();
  }

  private static BufferedImage read(Path picture, int exit) throws IOException {
    assertThat(exit).isZero();
    return ImageIO.read(picture.toFile());
  }

  private List<String> console() throws IOException {
    return Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.contains(":CONSOLE"))
        .toList();
  }

  private static String page() {
    Scene scene =
        new Scene(
            IntStream.range(0, 100).mapToObj(i -> Request.get("http://a.example/" + i)).toList());
    for (int i = 0; i < 100; i++) {
      scene.answered(i, 200);
    }
    return scene.over().as(ExportFormat.html());
  }

  @Test
  void itIsLightForWhoeverLikesItLight() throws Exception {
    Drawn drawn = drawn(page());
    assertThat(drawn.background()).isEqualTo(0xffffff);
    assertThat(drawn.dots(GREEN)).as("the waterfall's waiting").isGreaterThan(5_000);
    assertThat(drawn.console()).isEmpty();
  }

  @Test
  void itIsDarkForWhoeverLikesItDark() throws Exception {
    Drawn drawn = drawn(page(), "--blink-settings=preferredColorScheme=0");
    assertThat(drawn.background()).isEqualTo(0x0d1117);
    assertThat(drawn.dots(GREEN_IN_THE_DARK)).as("the waterfall's waiting").isGreaterThan(5_000);
    assertThat(drawn.console()).isEmpty();
  }

  /// The page's own policy would complain in the console of whatever it loads or runs; so this is
  /// what an empty console means.
  @Test
  void whateverAPageLoadsIsComplainedOf() throws Exception {
    Drawn drawn = drawn(page().replace("</body>", "<img src='http://a.example/x.png'></body>"));
    assertThat(drawn.console()).isNotEmpty();
  }
}
