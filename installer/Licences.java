import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// The licences of everything shipped: a table of what is whose, their texts, and what the jars
/// themselves bring along. The runtime's own stay in its folder `legal`.
final class Licences {
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
    Project.copyTree(project.ours("licences"), folder);
    Files.delete(folder.resolve("index.txt"));
    fonts(folder);
    StringBuilder table = new StringBuilder(HEAD);
    Contents contents = Contents.of(project);
    List<Licence> licences = Licence.all(project);
    for (Part part : contents.others()) {
      Licence licence = Licence.of(part, licences);
      table.append("%s: %s (%s)%n".formatted(part.jar(), licence.spdx(), licence.owner()));
      notices(contents.jar(project, part), folder);
    }
    Files.writeString(folder.resolve("README.txt"), table);
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
