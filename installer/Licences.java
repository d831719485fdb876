import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The licences of everything shipped: a table of what is whose, their texts, and what the jars
/// themselves bring along. The runtime's own stay in its folder `legal`.
final class Licences {
  private record Line(String prefix, String licence, String owner) {
    static Line of(String text) {
      String[] parts = text.split("\\s*\\|\\s*");
      return new Line(parts[0], parts[1], parts[2]);
    }
  }

  private static final String HEAD =
      """
      Muster is shipped with these works of others. The texts of their licences stand beside this file; notices that a
      work brings along stand in the folder of its name.

      The Java runtime, with JavaFX in it: GPL-2.0-only WITH Classpath-exception-2.0 (Oracle and/or its affiliates, and
      others); its texts stand in the folder `legal` of the runtime.
      The fonts Inter and JetBrains Mono: OFL-1.1 (Inter-OFL.txt, JetBrainsMono-OFL.txt).

      """;

  private final Project project;

  Licences(Project project) {
    this.project = project;
  }

  void write(Path folder) throws IOException {
    Path texts = project.ours("licences");
    Project.copyTree(texts, folder);
    Files.delete(folder.resolve("index.txt"));
    fonts(folder);
    StringBuilder table = new StringBuilder(HEAD);
    List<Line> lines = lines(texts.resolve("index.txt"));
    for (Path jar : project.classPath()) {
      if (!jar.equals(project.mainJar())) {
        table.append(told(jar, lines)).append('\n');
        notices(jar, folder);
      }
    }
    Files.writeString(folder.resolve("README.txt"), table);
  }

  private static List<Line> lines(Path index) throws IOException {
    try (Stream<String> all = Files.lines(index)) {
      return all.filter(line -> !line.startsWith("#")).map(Line::of).toList();
    }
  }

  private static String told(Path jar, List<Line> lines) {
    String name = jar.getFileName().toString();
    Optional<Line> line = lines.stream().filter(each -> name.startsWith(each.prefix())).findFirst();
    return name
        + ": "
        + line.map(found -> found.licence() + " (" + found.owner() + ")").orElse("see its project");
  }

  private void fonts(Path folder) throws IOException {
    Path fonts = project.folder().resolve("src/main/resources/dev/muster/ui/fonts");
    for (String name : List.of("Inter-OFL.txt", "JetBrainsMono-OFL.txt")) {
      Project.copy(fonts.resolve(name), folder.resolve(name));
    }
  }

  private static void notices(Path jar, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (!entry.isDirectory() && name.matches("(?i)(LICEN[CS]E|NOTICE|COPYING|FastDoubleParser-).*")) {
          Path to = folder.resolve(jar.getFileName().toString().replace(".jar", "")).resolve(name);
          Files.createDirectories(to.getParent());
          Files.write(to, file.getInputStream(entry).readAllBytes());
        }
      }
    }
  }
}
