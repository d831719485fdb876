import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// What is packed: where the project stands, and what its build has made.
///
/// @param name the main jar's name without `.jar`
record Project(Path folder, String name, String version) {
  /// `linux`, `mac` or `windows`.
  static final String SYSTEM = system(System.getProperty("os.name").toLowerCase(Locale.ROOT));

  private static String system(String name) {
    return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
  }

  /// The folder of jars that the build has filled, perhaps with some of an earlier build.
  Path jars() {
    return folder.resolve("target/app");
  }

  Path mainJar() {
    return jars().resolve(name + ".jar");
  }

  /// The main jar and what its manifest names: exactly what the app runs with.
  List<Path> classPath() throws IOException {
    try (JarFile jar = new JarFile(mainJar().toFile())) {
      String names = jar.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.concat(Stream.of(mainJar()), Arrays.stream(names.split(" ")).map(jars()::resolve))
          .toList();
    }
  }

  /// Our own files for a system: `installer/linux`.
  Path ours(String name) {
    return folder.resolve("installer").resolve(name);
  }

  /// A new empty folder under `target/installer`.
  Path fresh(String name) throws IOException {
    Path fresh = folder.resolve("target/installer").resolve(name);
    delete(fresh);
    return Files.createDirectories(fresh);
  }

  /// Where the finished packages go.
  Path made(String file) throws IOException {
    return Files.createDirectories(folder.resolve("target/installer")).resolve(file);
  }

  static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /// Keeps the times: the AOT cache knows its jars by them.
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        if (!Files.isDirectory(each)) {
          copy(each, to.resolve(from.relativize(each).toString()));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Copies a text with its `@version@` and other places filled.
  static void fill(Path from, Path to, String... places) throws IOException {
    String text = Files.readString(from);
    for (int i = 0; i < places.length; i += 2) {
      text = text.replace("@" + places[i] + "@", places[i + 1]);
    }
    Files.createDirectories(to.getParent());
    Files.writeString(to, text);
  }
}
