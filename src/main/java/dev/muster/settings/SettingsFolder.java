package dev.muster.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where this system keeps what a user prefers.
public final class SettingsFolder {
  private SettingsFolder() {}

  /// The folder for this user; the system property `muster.home` names another.
  public static Path find() {
    return find(System.getProperties(), System.getenv());
  }

  static Path find(Properties properties, Map<String, String> environment) {
    String own = properties.getProperty("muster.home", "");
    if (!own.isBlank()) {
      return Path.of(own);
    }
    Path home = Path.of(properties.getProperty("user.home", ""));
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return from(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Muster");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Muster");
    }
    return from(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("muster");
  }

  /// A relative path there is to be ignored, says the XDG specification.
  private static Path from(Map<String, String> environment, String name, Path otherwise) {
    Path named = Path.of(environment.getOrDefault(name, ""));
    return named.isAbsolute() ? named : otherwise;
  }
}
