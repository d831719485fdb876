package dev.muster.log;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where this system keeps logs.
public final class LogFolder {
  private LogFolder() {}

  /// The folder for this user; under the one that the system property `muster.home` names, if any.
  public static Path find() {
    return find(System.getProperties(), System.getenv());
  }

  static Path find(Properties properties, Map<String, String> environment) {
    String own = properties.getProperty("muster.home", "");
    if (!own.isBlank()) {
      return Path.of(own).resolve("logs");
    }
    Path home = Path.of(properties.getProperty("user.home", ""));
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return from(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
          .resolve("Muster/logs");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Logs/Muster");
    }
    return from(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("muster/logs");
  }

  /// A relative path there is to be ignored, says the XDG specification.
  private static Path from(Map<String, String> environment, String name, Path otherwise) {
    Path named = Path.of(environment.getOrDefault(name, ""));
    return named.isAbsolute() ? named : otherwise;
  }
}
