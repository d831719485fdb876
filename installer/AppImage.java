import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The app as a folder that runs from wherever it is put.
///
/// On Linux its launcher is a script of ours: it starts the runtime's `java` directly, a tenth of a
/// second before jpackage's would, and knows the terminal from the window.
///
/// @param folder all of it
/// @param app the jars, and the AOT caches beside them
/// @param java what runs them
record AppImage(Path folder, Path app, Path java) {
  /// The main jar has the same name in every version, so that one launcher fits all.
  static final String MAIN_JAR = "muster.jar";

  static AppImage lay(Project project, Path runtime) throws Exception {
    Path folder = project.fresh("muster");
    Files.move(runtime, Files.createDirectories(folder.resolve("lib")).resolve("runtime"));
    Path app = folder.resolve("lib/app");
    Path java = folder.resolve("lib/runtime/bin/java");
    jars(project, app, java);
    Path launcher = folder.resolve("bin/muster");
    Project.copy(project.ours("linux/muster.sh"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    new Licences(project).write(folder.resolve("share/licences"));
    Project.copy(new Sbom(project).write(), folder.resolve("share/muster.cdx.json"));
    AppImage image = new AppImage(folder, app, java);
    new AotCache(project, image).train();
    return image;
  }

  /// Every jar that runs, and none that an earlier build has left.
  static void jars(Project project, Path app, Path java) throws IOException, InterruptedException {
    Map<String, byte[]> styles = BinaryStyles.of(project, java);
    try (Relatives relatives = Relatives.of(project.classPath())) {
      for (Path jar : project.classPath()) {
        if (!JavaRuntime.isJavaFx(jar)) {
          boolean main = jar.equals(project.mainJar());
          String name = main ? MAIN_JAR : jar.getFileName().toString();
          ShippedJar.write(jar, relatives, app.resolve(name), main ? styles : Map.of());
        }
      }
    }
  }
}
