import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The stylesheet, read already: JavaFX looks for it beside the one that people write, and has it
/// ready in a tenth of the time.
final class BinaryStyles {
  private static final String SHEET = "dev/muster/ui/muster";
  private static final String COMPILER = "javafx.graphics/com.sun.javafx.css.parser.Css2Bin";
  private static final int PATIENCE_SECONDS = 60;

  private BinaryStyles() {}

  /// By its place in the main jar.
  ///
  /// @param java of the runtime that has JavaFX
  static Map<String, byte[]> of(Project project, Path java)
      throws IOException, InterruptedException {
    Path written = project.folder().resolve("target/classes").resolve(SHEET + ".css");
    Path compiled = project.made("work").resolve("muster.bss");
    Tool.quiet(
        new ProcessBuilder(
            java.toString(), "-m", COMPILER, written.toString(), compiled.toString()),
        project.made("work").resolve("styles.log"),
        PATIENCE_SECONDS);
    return Map.of(SHEET + ".bss", Files.readAllBytes(compiled));
  }
}
