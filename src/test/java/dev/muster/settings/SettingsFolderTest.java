package dev.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsFolderTest {
  private static Properties system(String name) {
    Properties properties = new Properties();
    properties.setProperty("os.name", name);
    properties.setProperty("user.home", "/home/ann");
    return properties;
  }

  private static Path find(String name, Map<String, String> environment) {
    return SettingsFolder.find(system(name), environment);
  }

  @Test
  void linuxHasItUnderConfig() {
    assertThat(find("Linux", Map.of())).isEqualTo(Path.of("/home/ann/.config/muster"));
    assertThat(find("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"))).isEqualTo(Path.of("/cfg/muster"));
    assertThat(find("Linux", Map.of("XDG_CONFIG_HOME", "cfg")))
        .isEqualTo(Path.of("/home/ann/.config/muster"));
  }

  @Test
  void macAndWindowsHaveItWhereTheyKeepSuchThings() {
    assertThat(find("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/ann/Library/Application Support/Muster"));
    assertThat(find("Windows 11", Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/Muster"));
    assertThat(find("Windows 11", Map.of())).isEqualTo(Path.of("/home/ann/AppData/Roaming/Muster"));
  }

  @Test
  void theSystemPropertyGoesBeforeAll() {
    Properties properties = system("Linux");
    properties.setProperty("muster.home", "/elsewhere");
    assertThat(SettingsFolder.find(properties, Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/elsewhere"));
  }
}
