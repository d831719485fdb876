import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Packs Muster for people who have no Java: `mvn -DskipTests -Dinstaller=deb package` runs it, with
/// one of {@link Kind} in the place of `deb`.
///
/// These files are run from their source, by the JDK that the app is built with; that JDK's own
/// jlink, jmod and jpackage do the work.
public final class Pack {
  /// What can be made; each on its own system, and the bill of materials, which goes with every
  /// package, on any.
  enum Kind {
    SBOM,
    APP_IMAGE,
    DEB,
    RPM,
    MSI,
    DMG;

    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "-Dinstaller= takes one of "
                          + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))
                          + ", not "
                          + word));
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// @param args the kind, the project's folder, the jar's name without `.jar`, the version, how
  ///     to compress a .deb
  public static void main(String[] args) throws Exception {
    Kind kind = Kind.of(args[0]);
    Project project = new Project(Path.of(args[1]), args[2], args[3]);
    switch (kind) {
      case SBOM -> System.out.println(new Sbom(project).write());
      case APP_IMAGE -> System.out.println(image(project).folder());
      case DEB -> System.out.println(new Deb(project, image(project), args[4]).build());
      case RPM -> System.out.println(new Rpm(project, image(project)).build());
      case MSI, DMG -> System.out.println(new Jpackage(project, runtime(project)).build(kind.word()));
    }
  }

  private static AppImage image(Project project) throws Exception {
    return Project.SYSTEM.equals("linux")
        ? AppImage.lay(project, runtime(project))
        : new Jpackage(project, runtime(project)).image();
  }

  private static Path runtime(Project project) throws Exception {
    return new JavaRuntime(project).link();
  }
}
