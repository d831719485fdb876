package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class DescriptorsTest {
  /// Other threads open and close files meanwhile, but not thousands.
  @Test
  @EnabledOnOs(OS.LINUX)
  void theKernelsFilesSayWhatJavaSays() {
    var unix = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long said = unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount();
    assertThat(Descriptors.free()).isBetween(said - 500, said + 500);
  }
}
