package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static Properties on(String system) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    return properties;
  }

  @Test
  void linuxHasADisplayWhenXOrWaylandIsThere() {
    assertThat(Display.present(Map.of(), on("Linux"))).isFalse();
    assertThat(Display.present(Map.of("DISPLAY", " "), on("Linux"))).isFalse();
    assertThat(Display.present(Map.of("DISPLAY", ":0"), on("Linux"))).isTrue();
    assertThat(Display.present(Map.of("WAYLAND_DISPLAY", "wayland-0"), on("Linux"))).isTrue();
  }

  @Test
  void windowsAndMacAlwaysHaveOne() {
    assertThat(Display.present(Map.of(), on("Windows 11"))).isTrue();
    assertThat(Display.present(Map.of(), on("Mac OS X"))).isTrue();
  }

  @Test
  void javaFxsHeadlessPlatformIsADisplay() {
    Properties headless = on("Linux");
    headless.setProperty("glass.platform", "Headless");
    assertThat(Display.present(Map.of(), headless)).isTrue();
  }
}
