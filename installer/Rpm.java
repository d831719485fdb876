import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A package for Fedora, openSUSE and their like, made by `rpmbuild` from the same tree as the
/// Debian one.
final class Rpm {
  private final Project project;
  private final AppImage image;

  Rpm(Project project, AppImage image) {
    this.project = project;
    this.image = image;
  }

  Path build() throws IOException, InterruptedException {
    Path top = project.fresh("work/rpm");
    Path root = top.resolve("root");
    SystemTree.lay(project, image, root);
    Path spec = top.resolve("muster.spec");
    Project.fill(
        project.ours("linux/muster.spec"),
        spec,
        "version",
        project.version(),
        "root",
        root.toString());
    Tool.run(
        List.of(
            "rpmbuild",
            "-bb",
            "--define",
            "_topdir " + top,
            "--define",
            "_build_id_links none",
            spec.toString()));
    try (Stream<Path> made = Files.walk(top.resolve("RPMS"))) {
      Path rpm = made.filter(path -> path.toString().endsWith(".rpm")).findFirst().orElseThrow();
      Path to = project.made(rpm.getFileName().toString());
      Project.copy(rpm, to);
      return to;
    }
  }
}
