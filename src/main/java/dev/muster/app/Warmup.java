package dev.muster.app;

import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.io.IOException;
import java.util.Collections;

/// The first request in a fresh JVM spends some 300 ms on loading and compiling classes. A request
/// to ourselves, made behind the first picture or while the command line is read, pays that before
/// the user's own.
final class Warmup implements AutoCloseable {
  /// The first opens a connection, and the second finds it open.
  private static final int REQUESTS = 2;

  private final Thread thread;

  private Warmup(Runnable fetching) {
    thread = Thread.ofPlatform().daemon().name("muster-warmup").start(fetching);
  }

  /// @param url answers at once
  static Warmup at(String url, Run.Ports ports) {
    return new Warmup(() -> fetch(url, ports, Session.DEFAULT));
  }

  /// Against a server of its own, as the terminal fetches.
  static Warmup inTerminal(Run.Ports ports) {
    return new Warmup(() -> fetchFromOneself(ports));
  }

  private static void fetchFromOneself(Run.Ports ports) {
    try (WarmupServer server = new WarmupServer()) {
      fetch(server.url(), ports, Session.DEFAULT.withBounds(Bounds.DEFAULT.keepingNothing()));
    } catch (IOException _) {
      // no loopback here: the first request will take its time
    }
  }

  private static void fetch(String url, Run.Ports ports, Session session) {
    Plan plan =
        new Plan(Collections.nCopies(REQUESTS, Request.get(url)), new Gather(true, null), session);
    RunRecord record = new RunRecord(plan);
    try (Run run = Run.start(plan, ports, RunClock.started(), record::apply)) {
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
