import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// The runtime that is shipped: the JDK's modules that Muster needs, and JavaFX.
final class JavaRuntime {
  /// What the code names (`jdeps` says so), and what it finds by service or by name: character sets,
  /// the languages' formats, elliptic curves.
  private static final String MODULES =
      "java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,"
          + "jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.net,"
          + "jdk.unsupported,jdk.zipfs,javafx.controls,javafx.fxml"
          // the system's own store of certificates there
          + (Project.SYSTEM.equals("windows") ? ",jdk.crypto.mscapi" : "");

  private final Project project;

  JavaRuntime(Project project) {
    this.project = project;
  }

  /// Links it, uncompressed: the package compresses better, and start-up reads it faster.
  Path link() throws IOException {
    Path runtime = project.fresh("work").resolve("runtime");
    Tool.jdk(
        "jlink",
        "--module-path",
        javaFx().toString(),
        "--add-modules",
        MODULES,
        "--include-locales=en,zh",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    Providers.trim(runtime);
    return runtime;
  }

  /// JavaFX comes from Maven Central as jars with the system's libraries inside, which it would unpack
  /// into the user's home at every first start. As jmods, the libraries lie in the runtime.
  private Path javaFx() throws IOException {
    Path jmods = project.fresh("work/jmods");
    for (Path jar : project.classPath()) {
      if (isJavaFx(jar) && hasModule(jar)) {
        Path parts = project.fresh("work/javafx");
        split(jar, parts);
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Tool.jdk(
            "jmod",
            "create",
            "--class-path",
            parts.resolve("classes").toString(),
            "--libs",
            Files.createDirectories(parts.resolve("libraries")).toString(),
            jmods.resolve(name + ".jmod").toString());
      }
    }
    return jmods;
  }

  /// JavaFX is in the runtime, and so not on the class path.
  static boolean isJavaFx(Path jar) {
    return jar.getFileName().toString().startsWith("javafx-");
  }

  private static boolean hasModule(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry("module-info.class") != null;
    }
  }

  private static void split(Path jar, Path parts) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> entries = new ArrayList<>();
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        entries.add(all.nextElement());
      }
      for (JarEntry entry : entries) {
        if (!entry.isDirectory()) {
          Path to = parts.resolve(library(entry.getName()) ? "libraries" : "classes");
          Path target = to.resolve(entry.getName()).normalize();
          if (!target.startsWith(parts)) {
            throw new IOException(jar + " names a file outside itself: " + entry.getName());
          }
          Files.createDirectories(target.getParent());
          try (var in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
  }

  private static boolean library(String name) {
    return name.matches("[^/]+\\.(so|dll|dylib)");
  }
}
