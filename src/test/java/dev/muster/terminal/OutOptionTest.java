package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOptionTest {
  @TempDir Path folder;
  private final Stage stage = new Stage();

  private int run(Path out, String... urls) {
    return stage.run(
        Stream.concat(Stream.of("--headless", "--format=jsonl", "--out=" + out), Stream.of(urls))
            .toArray(String[]::new));
  }

  @Test
  void resultsGoToTheFileAndNowhereElse() throws IOException {
    Path out = folder.resolve("results.jsonl");
    assertThat(run(out, "http://a/200")).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(stage.out()).isEmpty();
    assertThat(stage.err()).startsWith("1 request in ").contains("1 succeeded; gather(*tasks)");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void anOldFileStaysUntilTheNewOneIsWholeAlsoWhenInterrupted() throws IOException {
    Path out = Files.writeString(folder.resolve("results.jsonl"), "old");
    StringBuilder seen = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    stage.whenHanging =
        () -> {
          seen.append(readable(out));
          stage.interrupt();
        };
    stage.whenReleased = () -> whole.append(readable(out));
    assertThat(run(out, "http://a/200", "http://a/hang")).isEqualTo(130);
    assertThat(seen).hasToString("old");
    assertThat(whole.toString().lines()).as("when the process may go").hasSize(3);
  }

  private static String readable(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aPathThatCantBeWrittenIsSaidBeforeTheRun() {
    assertThat(run(folder.resolve("none/results"), "http://a/200")).isEqualTo(Terminal.USAGE);
    assertThat(stage.err())
        .isEqualTo(
            "Can't write %s: there is no such folder.%n".formatted(folder.resolve("none/results")));
    assertThat(stage.fetcher).isNull();
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(run(folder, "http://a/200")).isEqualTo(Terminal.USAGE);
    assertThat(stage.fetcher).isNull();
  }

  @Test
  void aDashIsStandardOutput() {
    assertThat(run(Path.of("-"), "http://a/200")).isZero();
    assertThat(stage.out().lines()).hasSize(2);
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void standardOutputThatTakesNoMoreSaysSoUnlessItsReaderHasGone() {
    stage.stdout =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    stage.out = StreamKind.FILE;
    assertThat(stage.run("--headless", "http://a/200")).isEqualTo(1);
    assertThat(stage.err()).isEqualTo("Can't write the results: No space left on device.\n");
    stage.out = StreamKind.PIPE;
    assertThat(stage.run("--headless", "http://a/200")).isEqualTo(1);
    assertThat(stage.err()).hasLineCount(1);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    run(link, "http://a/200");
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).contains("\"await\"");
  }

  @Test
  void whatIsNoPlainFileIsWrittenToAsItIs() throws IOException {
    Path device = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
    int code = run(device, "http://a/200");
    Files.delete(device);
    assertThat(code).isEqualTo(1);
    assertThat(stage.err()).contains("Can't write", "No space left on device");
  }
}
