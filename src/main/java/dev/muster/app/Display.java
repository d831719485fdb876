package dev.muster.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Whether a window can be opened at all.
final class Display {
  private Display() {}

  /// On Linux and its like a window needs an X or Wayland server, unless JavaFX is told to draw
  /// into memory; Windows and macOS always have a display.
  static boolean present(Map<String, String> environment, Properties properties) {
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.contains("windows")
        || system.contains("mac")
        || "Headless".equals(properties.getProperty("glass.platform"))
        || set(environment.get("DISPLAY"))
        || set(environment.get("WAYLAND_DISPLAY"));
  }

  private static boolean set(@org.jspecify.annotations.Nullable String value) {
    return value != null && !value.isBlank();
  }
}
