package dev.muster.http;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All threads and where they are, the virtual ones too, which the JVM tells in no other way.
final class ThreadDump {
  private ThreadDump() {}

  static List<String> lines() {
    try {
      Path folder = Files.createTempDirectory("threads");
      Path dump = folder.resolve("dump");
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return Files.readAllLines(dump);
      } finally {
        Files.deleteIfExists(dump);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a thread waits in a socket's write.
  static boolean stuckInWrite() {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("NioSocketImpl.implWrite")) {
        return lines.subList(Math.max(0, i - 3), i).stream()
            .anyMatch(line -> line.contains("NioSocketImpl.park"));
      }
    }
    return false;
  }
}
