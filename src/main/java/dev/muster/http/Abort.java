package dev.muster.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// One request's wish to end, and the ways out of wherever its thread may be waiting.
///
/// Whoever is about to block first opens a way out, {@link #through}; {@link #carryOut} takes them
/// all. A way opened after the wish is taken at once: so none is missed.
final class Abort {
  private final AtomicBoolean asked = new AtomicBoolean();
  private final List<Runnable> exits = new ArrayList<>(3);

  /// Notes the wish; whether it is the first.
  boolean ask() {
    return !asked.getAndSet(true);
  }

  boolean asked() {
    return asked.get();
  }

  /// From now on, `exit` frees the request's thread. It may run twice, on any thread.
  Runnable through(Runnable exit) {
    synchronized (exits) {
      exits.add(exit);
    }
    if (asked()) {
      exit.run();
    }
    return exit;
  }

  /// The thread is past the place that `exit` leads out of.
  void passed(Runnable exit) {
    synchronized (exits) {
      exits.remove(exit);
    }
  }

  /// Frees the thread. May take as long as closing a socket takes.
  void carryOut() {
    List<Runnable> ways;
    synchronized (exits) {
      ways = List.copyOf(exits);
    }
    ways.forEach(Runnable::run);
  }
}
