import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The security providers that a runtime names in its settings. The JDK's own list has some whose
/// modules Muster doesn't ship: at the first handshake they would be looked for in each jar of the
/// class path.
final class Providers {
  private static final Pattern NAMED = Pattern.compile("security\\.provider\\.\\d+=((\\S+).*)");

  /// Where they are, but for those in `java.base`: as `provides java.security.Provider` says in the
  /// JDK's module declarations.
  private static final Map<String, String> MODULES =
      Map.of(
          "SunJGSS", "java.security.jgss",
          "SunSASL", "java.security.sasl",
          "XMLDSig", "java.xml.crypto",
          "SunPCSC", "java.smartcardio",
          "JdkLDAP", "java.naming",
          "JdkSASL", "jdk.security.jgss",
          "SunPKCS11", "jdk.crypto.cryptoki",
          "SunMSCAPI", "jdk.crypto.mscapi");

  private Providers() {}

  /// Leaves out those that aren't in the runtime, and numbers the rest anew.
  static void trim(Path runtime) throws IOException {
    Path settings = runtime.resolve("conf/security/java.security");
    Set<String> modules = modules(runtime);
    List<String> kept = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(settings)) {
      Matcher named = NAMED.matcher(line);
      if (!named.matches()) {
        kept.add(line);
      } else if (modules.contains(MODULES.getOrDefault(named.group(2), "java.base"))) {
        number++;
        kept.add("security.provider." + number + "=" + named.group(1));
      }
    }
    Files.write(settings, kept);
  }

  /// As the runtime's own note says.
  private static Set<String> modules(Path runtime) throws IOException {
    return Files.readAllLines(runtime.resolve("release")).stream()
        .filter(line -> line.startsWith("MODULES="))
        .map(line -> line.substring("MODULES=".length()).replace("\"", ""))
        .findFirst()
        .map(names -> Set.of(names.split(" ")))
        .orElseThrow(() -> new IOException("the runtime doesn't say its modules"));
  }
}
