import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The app for Windows and macOS, by jpackage, each on its own system. Not tried yet: written beside
/// Linux, where only {@link AppImage} is used. On macOS a list opened from the Finder comes by an
/// event that Muster doesn't hear yet: there it opens, and the list has to be opened in it.
final class Jpackage {
  private static final String CACHE = "-XX:AOTCache=$APPDIR/window.aot";
  /// The garbage collector's pauses are the screen's too.
  private static final String SMOOTH = "-XX:MaxGCPauseMillis=20";

  private static final String REFLECTION = "-Djdk.reflect.useNativeAccessorOnly=true";

  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED,javafx.graphics";

  private final Project project;
  private final Path runtime;

  Jpackage(Project project, Path runtime) {
    this.project = project;
    this.runtime = runtime;
  }

  /// The folder (on macOS the bundle), with its AOT caches.
  AppImage image() throws IOException, InterruptedException {
    Path input = project.fresh("work/input");
    AppImage.jars(project, input, runtime.resolve(windows() ? "bin/java.exe" : "bin/java"));
    new Licences(project).write(input.resolve("licences"));
    Project.copy(new Sbom(project).write(), input.resolve("muster.cdx.json"));
    Path made = project.fresh("image");
    List<String> options = new ArrayList<>(general("app-image", made));
    options.addAll(List.of("--runtime-image", runtime.toString(), "--input", input.toString()));
    options.addAll(List.of("--main-jar", AppImage.MAIN_JAR, "--main-class", "dev.muster.app.Main"));
    options.addAll(List.of("--java-options", NATIVE, "--java-options", CACHE));
    options.addAll(List.of("--java-options", SMOOTH, "--java-options", REFLECTION));
    if (windows()) {
      String terminal = project.ours("windows/muster-terminal.properties").toString();
      options.addAll(List.of("--add-launcher", "muster-terminal=" + terminal));
    } else {
      options.addAll(types()); // they stand in the bundle's Info.plist
    }
    Tool.jdk("jpackage", options.toArray(String[]::new));
    AppImage image = image(made);
    new AotCache(project, image).train();
    return image;
  }

  private AppImage image(Path made) {
    Path folder = made.resolve(windows() ? "Muster" : "Muster.app");
    return windows()
        ? new AppImage(folder, folder.resolve("app"), folder.resolve("runtime/bin/java.exe"))
        : new AppImage(
            folder,
            folder.resolve("Contents/app"),
            folder.resolve("Contents/runtime/Contents/Home/bin/java"));
  }

  /// @param type `msi` or `dmg`
  Path build(String type) throws IOException, InterruptedException {
    AppImage image = image();
    Path made = project.fresh("made");
    List<String> options = new ArrayList<>(general(type, made));
    options.addAll(List.of("--app-image", image.folder().toString()));
    if (windows()) {
      options.addAll(types());
      options.addAll(List.of("--win-menu", "--win-menu-group", "Muster", "--win-dir-chooser"));
      options.addAll(List.of("--win-shortcut-prompt", "--win-per-user-install"));
      options.addAll(List.of("--win-upgrade-uuid", "5d1f8a86-5f0c-4b6e-9d1c-6d0a6c1b7f52"));
    }
    Tool.jdk("jpackage", options.toArray(String[]::new));
    return Arrays.stream(made.toFile().listFiles()).findFirst().orElseThrow().toPath();
  }

  private List<String> types() {
    return Stream.of("urls", "har", "http")
        .map(type -> project.ours("types/" + type + ".properties").toString())
        .flatMap(properties -> Stream.of("--file-associations", properties))
        .toList();
  }

  private List<String> general(String type, Path to) {
    List<String> options = new ArrayList<>(List.of("--type", type, "--dest", to.toString()));
    options.addAll(List.of("--name", "Muster", "--app-version", appVersion()));
    options.addAll(List.of("--description", "Monitor for many HTTP requests at once"));
    options.addAll(List.of("--icon", icon().toString(), "--vendor", "The authors of Muster"));
    if (!windows()) {
      options.addAll(List.of("--mac-package-identifier", "dev.muster.Muster"));
      options.addAll(List.of("--mac-app-category", "developer-tools"));
    }
    return options;
  }

  /// macOS takes no version that begins with 0.
  private String appVersion() {
    return windows() || !project.version().startsWith("0.")
        ? project.version()
        : "1" + project.version().substring(1);
  }

  private Path icon() {
    return project.folder().resolve(windows() ? "assets/muster.ico" : "assets/muster.icns");
  }

  private static boolean windows() {
    return Project.SYSTEM.equals("windows");
  }
}
