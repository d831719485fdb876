package dev.muster.app;

import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.util.List;

/// The first request in a fresh JVM spends some 300 ms on loading and compiling classes. One
/// request to the practice server, made behind the first picture, pays that before the user presses
/// Run.
final class Warmup implements AutoCloseable {
  private final Thread thread;

  /// @param url answers at once
  Warmup(Run.Ports ports, String url) {
    thread = Thread.ofPlatform().name("muster-warmup").daemon().start(() -> fetch(ports, url));
  }

  private static void fetch(Run.Ports ports, String url) {
    Plan plan = new Plan(List.of(Request.get(url)), new Gather(true, null), Session.DEFAULT);
    try (Run run = Run.start(plan, ports, RunClock.started(), _ -> {})) {
      run.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the app closes: closing the run above was all there is
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
