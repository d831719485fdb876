import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// A line of `licences/index.txt`: under which licence a part is shipped, and whose it is.
///
/// @param spdx its name, or a whole expression
record Licence(String artifact, String spdx, String owner) {
  private static Licence of(String line) {
    String[] parts = line.split("\\s*\\|\\s*");
    return new Licence(parts[0], parts[1], parts[2]);
  }

  static List<Licence> all(Project project) throws IOException {
    try (Stream<String> lines = Files.lines(project.ours("licences/index.txt"))) {
      return lines.filter(line -> !line.startsWith("#")).map(Licence::of).toList();
    }
  }

  /// What has no licence isn't shipped.
  static Licence of(Part part, List<Licence> all) {
    return all.stream()
        .filter(licence -> licence.artifact().equals(part.artifact()))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "installer/licences/index.txt doesn't say under which licence "
                        + part.artifact()
                        + " is shipped"));
  }

  boolean isExpression() {
    return spdx.contains(" ");
  }
}
