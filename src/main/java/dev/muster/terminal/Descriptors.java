package dev.muster.terminal;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.muster.engine.Limits;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// How many sockets the system lets this process open. A request that can't get one would fail with
/// "too many open files", so the run takes fewer at once instead, and says so.
final class Descriptors {
  /// Kept for what isn't a request's own socket: name look-ups, jars, the results' file.
  static final int RESERVE = 64;

  private Descriptors() {}

  /// Files and sockets that this process may still open; where there is no such limit, a large
  /// number.
  static long free() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /// The limits that the system can hold: `asked`, or fewer in flight.
  static Limits within(Limits asked, int tasks, LongSupplier free, PrintStream err) {
    int wanted = Math.min(asked.inFlight(), tasks);
    if (wanted <= Limits.DEFAULT.inFlight()) {
      return asked;
    }
    long possible = Math.max(1, free.getAsLong() - RESERVE);
    if (wanted <= possible) {
      return asked;
    }
    err.printf(
        "The system allows %,d more open files, too few for %,d requests in flight: running %,d at"
            + " once. `ulimit -n` raises it.%n",
        possible + RESERVE, wanted, possible);
    return new Limits((int) possible, asked.perHost());
  }
}
