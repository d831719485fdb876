import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// A jar as it is shipped: the same classes, stored uncompressed (the package compresses better, and
/// they load faster), and native libraries for this system alone.
final class ShippedJar {
  private static final Set<String> HERE =
      switch (Project.SYSTEM) {
        case "windows" -> Set.of("windows", "win");
        case "mac" -> Set.of("mac", "darwin", "osx");
        default -> Set.of("linux");
      };

  private static final Set<String> PROCESSOR =
      switch (System.getProperty("os.arch")) {
        case "aarch64" -> Set.of("aarch64", "arm64");
        default -> Set.of("amd64", "x86_64");
      };

  private ShippedJar() {}

  /// @param more what else goes into it, by its place
  static void write(Path jar, Relatives relatives, Path to, Map<String, byte[]> more)
      throws IOException {
    OldClasses old = new OldClasses(relatives);
    WrittenOut made = new WrittenOut(relatives);
    Files.createDirectories(to.getParent());
    try (JarFile file = new JarFile(jar.toFile());
        JarOutputStream shipped = new JarOutputStream(Files.newOutputStream(to))) {
      List<JarEntry> entries = file.stream().filter(entry -> !entry.isDirectory()).toList();
      boolean choice = entries.stream().anyMatch(ShippedJar::nativeHere);
      for (JarEntry entry : entries) {
        if (!choice || !isNative(entry) || nativeHere(entry)) {
          String name = entry.getName();
          byte[] content = ShortManifest.of(name, file.getInputStream(entry).readAllBytes());
          store(entry, made.of(name, old.renewed(name, content)), shipped);
        }
      }
      for (Map.Entry<String, byte[]> each : more.entrySet()) {
        JarEntry added = new JarEntry(each.getKey());
        added.setTime(entries.getFirst().getTime());
        store(added, each.getValue(), shipped);
      }
    }
    Files.setLastModifiedTime(to, Files.getLastModifiedTime(jar));
  }

  private static boolean isNative(JarEntry entry) {
    return entry.getName().matches(".*\\.(so|dll|dylib|jnilib|a)");
  }

  private static boolean nativeHere(JarEntry entry) {
    List<String> path = List.of(entry.getName().toLowerCase(Locale.ROOT).split("/"));
    return isNative(entry)
        && path.stream().anyMatch(HERE::contains)
        && path.stream().anyMatch(PROCESSOR::contains);
  }

  private static void store(JarEntry entry, byte[] content, JarOutputStream shipped)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    JarEntry stored = new JarEntry(entry.getName());
    stored.setTime(entry.getTime());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(sum.getValue());
    shipped.putNextEntry(stored);
    shipped.write(content);
    shipped.closeEntry();
  }
}
