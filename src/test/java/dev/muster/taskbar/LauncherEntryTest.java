package dev.muster.taskbar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a real bus, with a real listener on it.
@Timeout(120)
class LauncherEntryTest {
  @Test
  void theDockIsToldHowFarTheRunIs() throws Exception {
    assumeTrue(installed("dbus-daemon") && installed("dbus-monitor"), "dbus isn't installed");
    Process bus = start("dbus-daemon", "--session", "--nofork", "--print-address");
    try (BufferedReader busSays = bus.inputReader()) {
      String address = requireNonNull(busSays.readLine());
      Process monitor =
          start(
              "dbus-monitor",
              "--address",
              address,
              "interface='com.canonical.Unity.LauncherEntry'");
      try (BufferedReader heard = monitor.inputReader()) {
        until(heard, "NameLost"); // from now on it is a monitor
        hearARun(address, heard);
      } finally {
        monitor.destroy();
      }
    } finally {
      bus.destroy();
    }
  }

  private static void hearARun(String address, BufferedReader heard) throws Exception {
    LauncherEntry entry =
        LauncherEntry.on(DBusConnectionBuilder.forAddress(address), "dev.muster.Muster.desktop");
    entry.show(new Standing(OptionalDouble.of(0.25), false));
    String running = until(heard, "interface=com.canonical.Unity.LauncherEntry") + update(heard);
    assertThat(running)
        .contains("member=Update", "string \"application://dev.muster.Muster.desktop\"")
        .containsPattern("\"progress\"\\s+variant\\s+double 0.25")
        .containsPattern("\"progress-visible\"\\s+variant\\s+boolean true")
        .containsPattern("\"urgent\"\\s+variant\\s+boolean false");
    entry.show(new Standing(OptionalDouble.empty(), true));
    assertThat(update(heard))
        .containsPattern("\"progress-visible\"\\s+variant\\s+boolean false")
        .containsPattern("\"urgent\"\\s+variant\\s+boolean true");
    entry.close();
  }

  /// To the end of the next signal's dictionary.
  private static String update(BufferedReader heard) throws IOException {
    return until(heard, "array [") + until(heard, "   ]");
  }

  @Test
  void whereThereIsNoBusItSaysSo() {
    DBusConnectionBuilder nowhere = DBusConnectionBuilder.forAddress("unix:path=/nowhere/bus");
    assertThatThrownBy(() -> LauncherEntry.on(nowhere, "muster.desktop"))
        .isInstanceOf(Dock.Missing.class)
        .hasMessageContaining("no session bus");
  }

  private static String until(BufferedReader from, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    do {
      read.append(requireNonNull(from.readLine())).append('\n');
    } while (read.lastIndexOf(end) < 0);
    return read.toString();
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
