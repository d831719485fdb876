package dev.muster.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many files and sockets the system lets this process open.
final class Descriptors {
  private Descriptors() {}

  /// How many may still be opened; where there is no such limit, a large number.
  static long free() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
