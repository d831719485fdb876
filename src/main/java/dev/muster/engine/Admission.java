package dev.muster.engine;

import dev.muster.engine.Hosts.Host;
import dev.muster.engine.Pace.Permit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/// Who may start next: in the order they asked, as long as there is a place in all and for their
/// host, and the pace allows. A task whose host is full or too fast steps aside into its host's own
/// line and comes back when that host may go on, so that each task is looked at twice or so,
/// however long the lists are.
final class Admission {
  /// Told when a task steps aside, and why.
  @FunctionalInterface
  interface Aside {
    void stepped(int task, WaitsFor why);
  }

  private final Hosts hosts;
  private final IntPredicate waiting;
  private final Aside aside;
  private final Pace.Maker paces;
  private final IntLine ready = new IntLine();
  private final ArrayDeque<Host> mayGoOn = new ArrayDeque<>();
  private final PriorityQueue<Host> paced =
      new PriorityQueue<>(Comparator.comparingLong(host -> host.notBefore));
  private Limits limits;
  private Rates rates = Rates.NONE;
  private Pace pace = Pace.NONE;
  private long notBefore;
  private int inFlight;
  private WaitsFor holding = WaitsFor.PLACE;

  /// @param waiting whether a task still waits: those cancelled in line are passed over
  Admission(
      List<Request> requests,
      Limits limits,
      Rates rates,
      Pace.Maker paces,
      IntPredicate waiting,
      Aside aside) {
    hosts = new Hosts(requests);
    this.limits = limits;
    this.paces = paces;
    this.waiting = waiting;
    this.aside = aside;
    change(rates);
  }

  void ask(int task) {
    ready.add(task);
  }

  /// The next task to start, whose place and permit are taken with this; -1 when none may start
  /// now.
  int next(long now) {
    if (inFlight >= limits.inFlight()) {
      holding = WaitsFor.PLACE;
      return -1;
    }
    if (now < notBefore) {
      holding = WaitsFor.RATE;
      return -1;
    }
    goOn(now);
    int task = byHost() ? nextWithHost(now) : nextReady(now);
    if (task >= 0) {
      inFlight++;
    }
    return task;
  }

  /// A started task is over and gives its place back.
  void leave(int task) {
    inFlight--;
    if (byHost()) {
      Host host = hosts.of(task);
      host.inFlight--;
      mayGoOn.add(host);
    }
  }

  /// When it makes sense to ask again although nobody has left; {@link Long#MAX_VALUE} for never.
  long wakeAt(long now) {
    if (inFlight >= limits.inFlight()) {
      return Long.MAX_VALUE;
    }
    long all = now < notBefore && !ready.isEmpty() ? notBefore : Long.MAX_VALUE;
    return paced.isEmpty() ? all : Math.min(all, Math.max(notBefore, paced.peek().notBefore));
  }

  /// What those wait for who have not stepped aside.
  WaitsFor holding() {
    return holding;
  }

  /// @param running the tasks in flight now: a limit for each host must know where they are
  void change(Limits changed, int[] running) {
    limits = changed;
    recount(running);
  }

  void change(Rates changed, int[] running) {
    change(changed);
    recount(running);
  }

  private void change(Rates changed) {
    rates = changed;
    pace = changed.equals(Rates.NONE) ? Pace.NONE : paces.of(changed);
    notBefore = 0;
    paced.clear();
  }

  private void recount(int[] running) {
    mayGoOn.clear();
    for (Host host : hosts.known()) {
      host.inFlight = 0;
      host.notBefore = 0;
      mayGoOn.add(host);
    }
    if (byHost()) {
      for (int task : running) {
        hosts.of(task).inFlight++;
      }
    }
  }

  private boolean byHost() {
    return limits.perHost() != Limits.UNLIMITED || rates.perHost() != Rates.UNLIMITED;
  }

  /// Hosts that were too fast, and are not any more.
  private void goOn(long now) {
    while (!paced.isEmpty() && paced.peek().notBefore <= now) {
      mayGoOn.add(paced.remove());
    }
  }

  private int nextReady(long now) {
    backFromAside();
    int task = waitingFrom(ready);
    return task < 0 || permitted(task, ready, "", now) ? task : -1;
  }

  /// Without a limit for each host nobody stands aside any more: they were first, and are again.
  private void backFromAside() {
    while (!mayGoOn.isEmpty()) {
      int[] back = mayGoOn.removeLast().line.removeAll();
      for (int place = back.length - 1; place >= 0; place--) {
        ready.putBack(back[place]);
      }
    }
  }

  private int nextWithHost(long now) {
    while (!mayGoOn.isEmpty()) {
      Host host = mayGoOn.peek();
      int task = free(host, now) ? waitingFrom(host.line) : -1;
      if (task < 0) {
        mayGoOn.remove();
      } else if (permitted(task, host.line, host.authority, now)) {
        host.inFlight++;
        return task;
      } else if (now < notBefore) {
        return -1;
      }
    }
    for (int task = waitingFrom(ready); task >= 0; task = waitingFrom(ready)) {
      Host host = hosts.of(task);
      if (!free(host, now) || !host.line.isEmpty()) {
        stepAside(host, task, now);
      } else if (permitted(task, ready, host.authority, now)) {
        host.inFlight++;
        return task;
      } else if (now < notBefore) {
        return -1;
      }
    }
    return -1;
  }

  private boolean free(Host host, long now) {
    return host.inFlight < limits.perHost() && host.notBefore <= now;
  }

  private void stepAside(Host host, int task, long now) {
    host.line.add(task);
    aside.stepped(task, host.notBefore > now ? WaitsFor.HOST_RATE : WaitsFor.HOST);
  }

  /// Asks the pace; a task that may not go yet is put back to where it stood.
  private boolean permitted(int task, IntLine from, String authority, long now) {
    return switch (pace.take(authority, now)) {
      case Permit.Given() -> true;
      case Permit.NotYet(long nanos, boolean hostOnly) -> {
        from.putBack(task);
        if (hostOnly) {
          Host host = hosts.of(task);
          host.notBefore = now + nanos;
          paced.add(host);
        } else {
          notBefore = now + nanos;
          holding = WaitsFor.RATE;
        }
        yield false;
      }
    };
  }

  private int waitingFrom(IntLine line) {
    while (!line.isEmpty()) {
      int task = line.remove();
      if (waiting.test(task)) {
        return task;
      }
    }
    return -1;
  }
}
