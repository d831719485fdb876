package dev.muster.http;

/// How many processors the virtual threads share, each of which fetches one request.
///
/// One for each processor, as the JVM would have it, run dry again and again while a request is on
/// its way, and are put to sleep and woken for each answer. With half as many there is mostly
/// another request to go on with: 64 requests in flight to one host of this machine went at 79,000
/// a second in the place of 60,000 (4 processors, November 2026). The other half is left to the
/// kernel, the screen, and the server where that is on this machine too. A process that has yet to
/// warm up has enough to do for all of them: there the JVM's number stays.
public final class Carriers {
  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
  private static final int FEWEST = 2;

  private Carriers() {}

  /// Sets their number where nobody has. To be called before the first virtual thread is made.
  public static void fewer() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, "" + of(Runtime.getRuntime().availableProcessors()));
    }
  }

  static int of(int processors) {
    return Math.min(processors, Math.max(FEWEST, processors / 2));
  }
}
