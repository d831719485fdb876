package dev.muster.http;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /// The threads that are anywhere in Muster, for the one who must find out why a test hangs.
  static String ours() {
    return Arrays.stream(String.join("\n", lines()).split("\n\n", -1))
        .filter(thread -> thread.contains("dev.muster"))
        .collect(Collectors.joining("\n\n"));
  }

  /// How many threads wait for a host's look-up: their phase says so a moment before they do.
  static long waitingForNames() {
    List<String> lines = lines();
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).contains("http.Names.addresses"))
        .filter(i -> lines.get(i - 1).contains("CompletableFuture.get"))
        .count();
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
