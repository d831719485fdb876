package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
  @TempDir private Path folder = Path.of("");

  private static Scene scene(int rows) {
    return new Scene(
        IntStream.range(0, rows).mapToObj(i -> Request.get("http://host/" + i)).toList());
  }

  private ExportFile export(Path target, Scene scene) {
    return new ExportFile(target, scene.snapshot(), ExportFormat.csv("\n"), Secrets.LEFT_OUT);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theFileHoldsEveryRow() throws IOException {
    ExportFile export = export(folder.resolve("run.csv"), scene(10));
    assertThat(export.write()).isTrue();
    assertThat(export.written()).isEqualTo(10).isEqualTo(export.rows());
    assertThat(Files.readAllLines(folder.resolve("run.csv"))).hasSize(11);
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  void aCancelledExportLeavesWhatStoodThere() throws IOException {
    Path target = Files.writeString(folder.resolve("run.csv"), "before");
    ExportFile export = export(target, scene(10));
    export.cancel();
    assertThat(export.write()).isFalse();
    assertThat(target).hasContent("before");
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  void aCancelInTheMiddleStopsAtTheNextRow() throws IOException {
    Path target = folder.resolve("run.csv");
    ExportFile[] self = new ExportFile[1];
    ExportFormat stops = new Stopping(() -> self[0].cancel());
    self[0] = new ExportFile(target, scene(10).snapshot(), stops, Secrets.LEFT_OUT);
    assertThat(self[0].write()).isFalse();
    assertThat(self[0].written()).isEqualTo(1);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFormatThatFailsLeavesNothing() throws IOException {
    Path target = Files.writeString(folder.resolve("run.csv"), "before");
    ExportFormat fails =
        new Stopping(() -> {
          throw new IllegalStateException("a bug");
        });
    ExportFile export = new ExportFile(target, scene(2).snapshot(), fails, Secrets.LEFT_OUT);
    assertThatThrownBy(export::write).isInstanceOf(IllegalStateException.class);
    assertThat(target).hasContent("before");
    assertThat(names()).containsExactly("run.csv");
  }

  @Test
  void aFolderThatIsNotThereIsTrouble() {
    ExportFile export = export(folder.resolve("none/run.csv"), scene(1));
    assertThatThrownBy(export::write).isInstanceOf(IOException.class);
  }

  @Test
  void aLinkIsWrittenThrough() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    assertThat(export(link, scene(1)).write()).isTrue();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllLines(real)).hasSize(2);
  }

  private record Stopping(Runnable atFirstRow) implements ExportFormat {
    @Override
    public String word() {
      return "test";
    }

    @Override
    public String extension() {
      return "test";
    }

    @Override
    public Writing open(Snapshot snapshot, Secrets secrets) {
      return new Writing() {
        @Override
        public String row(TaskRecord task) {
          atFirstRow.run();
          return "row";
        }
      };
    }
  }
}
