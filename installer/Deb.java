import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A package for Debian and its like, made by `dpkg-deb`. It has one script, and that only speaks:
/// nothing can go wrong while it is installed or removed, with a desktop or without.
final class Deb {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "amd64", "x86_64", "amd64", "aarch64", "arm64");

  private final Project project;
  private final AppImage image;
  private final String compression;

  /// @param compression as `dpkg-deb` calls it: xz, gzip
  Deb(Project project, AppImage image, String compression) {
    this.project = project;
    this.image = image;
    this.compression = compression;
  }

  Path build() throws IOException, InterruptedException {
    Path root = project.fresh("work/deb");
    SystemTree.lay(project, image, root);
    long size = size(root);
    String architecture = ARCHITECTURES.get(System.getProperty("os.arch"));
    Path control = root.resolve("DEBIAN");
    Project.fill(
        project.ours("linux/control"),
        control.resolve("control"),
        "version",
        project.version(),
        "architecture",
        architecture,
        "size",
        "" + size / 1024);
    Path farewell = control.resolve("postrm");
    Project.copy(project.ours("linux/postrm"), farewell);
    readable(root);
    Files.setPosixFilePermissions(farewell, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path made = project.made("muster_" + project.version() + "_" + architecture + ".deb");
    String how = "-Z" + compression;
    Tool.run(List.of("dpkg-deb", "--root-owner-group", how, "--build", "" + root, "" + made));
    return made;
  }

  /// Whatever this machine's habits are, everybody may read, and run what can be run.
  private static void readable(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        boolean runs = Files.isDirectory(each) || Files.isExecutable(each);
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static long size(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
