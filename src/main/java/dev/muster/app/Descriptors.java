package dev.muster.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How many files and sockets the system lets this process open.
final class Descriptors {
  private static final String LIMIT = "Max open files";

  private Descriptors() {}

  /// How many may still be opened; where there is no such limit, a large number.
  static long free() {
    return onLinux().orElseGet(Descriptors::asJavaSays);
  }

  /// Read from the kernel's own files: Java's management takes longer to load than a short run
  /// takes.
  private static OptionalLong onLinux() {
    String[] open = new File("/proc/self/fd").list();
    if (open == null) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(Path.of("/proc/self/limits")).stream()
          .filter(line -> line.startsWith(LIMIT))
          .mapToLong(line -> soft(line.substring(LIMIT.length()).strip()) - open.length)
          .findFirst();
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /// The first of "1024 524288 files", which may be "unlimited".
  private static long soft(String limits) {
    String soft = limits.split("\\s", 2)[0];
    return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
  }

  private static long asJavaSays() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
