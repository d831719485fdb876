package dev.muster.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LogFolderTest {
  @Test
  void linuxKeepsItUnderTheStateFolder() {
    assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/a/.local/state/muster/logs"));
    assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "/state")))
        .isEqualTo(Path.of("/state/muster/logs"));
    assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "not/absolute")))
        .isEqualTo(Path.of("/home/a/.local/state/muster/logs"));
  }

  @Test
  void otherSystemsKeepItWhereTheyKeepLogs() {
    assertThat(folder("Mac OS X", Map.of())).isEqualTo(Path.of("/home/a/Library/Logs/Muster"));
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Muster/logs"));
  }

  @Test
  void aHomeOfItsOwnHoldsTheLogsToo() {
    Properties properties = properties("Linux");
    properties.setProperty("muster.home", "/own");
    assertThat(LogFolder.find(properties, Map.of())).isEqualTo(Path.of("/own/logs"));
  }

  private static Path folder(String system, Map<String, String> environment) {
    return LogFolder.find(properties(system), environment);
  }

  private static Properties properties(String system) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", "/home/a");
    return properties;
  }
}
