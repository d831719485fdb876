package dev.muster.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is shipped has a licence, and its text is shipped too.
class LicencesTest {
  private static final Path LICENCES = Path.of("installer/licences");

  /// Maven's tree of what runs: `number group:artifact:jar:version:scope`, a `#`, the edges.
  private static final Path CONTENTS = Path.of("target/contents.tgf");

  @Test
  void everyJarThatIsShippedHasALicenceAndNothingElseHas() throws IOException {
    assertThat(column(0)).containsExactlyInAnyOrderElementsOf(shipped());
  }

  @Test
  void everyLicencesTextIsShipped() throws IOException {
    Set<String> named =
        column(1).stream().filter(name -> !name.contains(" WITH ")).collect(Collectors.toSet());
    assertThat(named)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(LICENCES.resolve(name + ".txt")).isNotEmptyFile());
  }

  private static List<String> column(int number) throws IOException {
    try (Stream<String> lines = Files.lines(LICENCES.resolve("index.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1)[number])
          .toList();
    }
  }

  private static Set<String> shipped() throws IOException {
    try (Stream<String> lines = Files.lines(CONTENTS)) {
      return lines
          .takeWhile(line -> !line.equals("#"))
          .skip(1) // Muster itself
          .map(line -> line.split("[ :]", -1)[2])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
