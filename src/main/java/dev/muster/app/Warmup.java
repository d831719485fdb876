package dev.muster.app;

import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Limits;
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
  private static final int TWO = 2;

  /// More than can be answered, one after the other, while the command line and the lists are read:
  /// what every request does is compiled by then.
  private static final int MANY = 2_000;

  private static final Session ALONE =
      Session.DEFAULT.withLimits(new Limits(1, 1)).withBounds(Bounds.DEFAULT.keepingNothing());

  private final Thread thread;

  private Warmup(Runnable fetching) {
    thread = Thread.ofPlatform().daemon().name("muster-warmup").start(fetching);
  }

  /// @param url answers at once
  static Warmup at(String url, Run.Ports ports) {
    return new Warmup(() -> fetch(url, TWO, ports, Session.DEFAULT));
  }

  /// Against a server of its own, as the terminal fetches, until {@link #stop}.
  static Warmup inTerminal(Run.Ports ports) {
    return new Warmup(() -> fetchFromOneself(ports));
  }

  private static void fetchFromOneself(Run.Ports ports) {
    try (WarmupServer server = new WarmupServer()) {
      fetch(server.url(), MANY, ports, ALONE);
    } catch (IOException _) {
      // no loopback here: the first request will take its time
    }
  }

  private static void fetch(String url, int times, Run.Ports ports, Session session) {
    Plan plan =
        new Plan(Collections.nCopies(times, Request.get(url)), new Gather(true, null), session);
    RunRecord record = new RunRecord(plan);
    try (Run run = Run.start(plan, ports, RunClock.started(), record::apply)) {
      run.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the app closes: closing the run above was all there is
    }
  }

  /// Lets the user's own requests have the machine. Returns at once.
  void stop() {
    thread.interrupt();
  }

  @Override
  public void close() {
    stop();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
