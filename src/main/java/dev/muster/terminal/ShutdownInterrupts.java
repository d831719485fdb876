package dev.muster.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Hears of Ctrl+C as the JVM does: by its shutdown. The JVM then leaves with 130 by itself (128
/// and the signal's number), and waits for this hook, which waits until the run has written what is
/// there, but not for ever.
final class ShutdownInterrupts implements Interrupts {
  private static final Duration GRACE = Duration.ofSeconds(5);

  @Override
  public Listening listen(Runnable told) {
    CountDownLatch written = new CountDownLatch(1);
    Thread hook = Thread.ofPlatform().name("muster-interrupt").unstarted(() -> end(told, written));
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      written.countDown();
      forget(hook);
    };
  }

  private static void end(Runnable told, CountDownLatch written) {
    told.run();
    try {
      boolean _ = written.await(GRACE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the JVM is going: the hook is what it waits for
    }
  }
}
