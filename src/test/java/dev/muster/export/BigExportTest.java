package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.input.ListWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file may be larger than the memory there is.
class BigExportTest {
  private static final int ROWS = 100_000;
  private static final int HEAP_MEGABYTES = 128;

  @TempDir private Path folder = Path.of("");

  @Test
  void aHundredThousandRowsAreWrittenInLittleMemory() throws Exception {
    Path output = folder.resolve("output");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BigExportTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(child.waitFor()).as(() -> read(output)).isZero();
    assertThat(read(output).lines()).hasSize(6);
    assertThat(Files.size(folder.resolve("run.har")))
        .as("larger than the heap")
        .isGreaterThan(HEAP_MEGABYTES * 1_000_000L);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// In a Java of its own, with little memory.
  public static void main(String[] args) throws IOException {
    String headers = "v".repeat(120);
    List<Request> requests =
        IntStream.range(0, ROWS).mapToObj(i -> Request.get("https://a.example/row/" + i)).toList();
    Scene scene = new Scene(requests);
    Header header = new Header("X-Some", headers);
    for (int i = 0; i < ROWS; i++) {
      scene.answered(i, 200, header, header, header, header, header, header);
    }
    for (ExportFormat format : ExportFormat.all(each -> ListWriter.write(List.of(each)))) {
      Path target = Path.of(args[0]).resolve("run." + format.extension());
      new ExportFile(target, scene.over().snapshot(), format, Secrets.LEFT_OUT).write();
      String said = String.format(Locale.ROOT, "%s %,d%n", format.word(), Files.size(target));
      System.out.write(said.getBytes(StandardCharsets.UTF_8));
    }
    System.out.flush();
  }
}
