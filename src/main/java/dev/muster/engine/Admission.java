package dev.muster.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Who may start next: in the order they asked, as long as there is a place in all and for their
/// host. A task whose host is full steps aside into its host's own line and comes back when a place
/// there is free, so that each task is looked at twice at the most, however long the lists are.
final class Admission {
  private static final int UNKNOWN = -1;

  private final List<Request> requests;
  private final IntPredicate waiting;
  private final IntLine ready = new IntLine();
  private final Map<String, Integer> hostIds = new HashMap<>();
  private int[] host = {};
  private int[] inFlightOf = new int[16];
  private IntLine[] lineOf = new IntLine[16];
  private final ArrayDeque<Integer> freedHosts = new ArrayDeque<>();
  private Limits limits;
  private int inFlight;

  /// @param waiting whether a task still waits: those cancelled in line are passed over
  Admission(List<Request> requests, Limits limits, IntPredicate waiting) {
    this.requests = requests;
    this.limits = limits;
    this.waiting = waiting;
  }

  void ask(int task) {
    ready.add(task);
  }

  /// The next task to start, whose place is taken with this; -1 when none may start now.
  int next() {
    if (inFlight >= limits.inFlight()) {
      return -1;
    }
    int task = limits.perHost() == Limits.UNLIMITED ? nextReady() : nextWithHost();
    if (task >= 0) {
      inFlight++;
    }
    return task;
  }

  /// A started task is over and gives its place back.
  void leave(int task) {
    inFlight--;
    if (limits.perHost() != Limits.UNLIMITED) {
      int id = hostOf(task);
      inFlightOf[id]--;
      if (lineOf[id] != null && !lineOf[id].isEmpty()) {
        freedHosts.add(id);
      }
    }
  }

  int inFlight() {
    return inFlight;
  }

  /// @param running the tasks in flight now: a limit for each host must know where they are
  void change(Limits changed, int[] running) {
    limits = changed;
    Arrays.fill(inFlightOf, 0);
    if (changed.perHost() != Limits.UNLIMITED) {
      for (int task : running) {
        inFlightOf[hostOf(task)]++;
      }
    }
    freedHosts.clear();
    for (int id = 0; id < lineOf.length; id++) {
      freedHosts.addAll(steppedAside(id));
    }
  }

  /// A host once for each task in its line: with other limits, any of them may go now.
  private List<Integer> steppedAside(int id) {
    return lineOf[id] == null ? List.of() : Collections.nCopies(lineOf[id].size(), id);
  }

  private int nextReady() {
    while (!freedHosts.isEmpty()) {
      int task = waitingFrom(lineOf[freedHosts.remove()]);
      if (task >= 0) {
        return task;
      }
    }
    return waitingFrom(ready);
  }

  private int nextWithHost() {
    while (!freedHosts.isEmpty()) {
      int id = freedHosts.remove();
      if (inFlightOf[id] < limits.perHost()) {
        int task = waitingFrom(lineOf[id]);
        if (task >= 0) {
          inFlightOf[id]++;
          return task;
        }
      }
    }
    for (int task = waitingFrom(ready); task >= 0; task = waitingFrom(ready)) {
      int id = hostOf(task);
      if (inFlightOf[id] < limits.perHost() && (lineOf[id] == null || lineOf[id].isEmpty())) {
        inFlightOf[id]++;
        return task;
      }
      stepAside(id, task);
    }
    return -1;
  }

  private void stepAside(int id, int task) {
    if (lineOf[id] == null) {
      lineOf[id] = new IntLine();
    }
    lineOf[id].add(task);
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

  private int hostOf(int task) {
    if (host.length == 0) {
      host = new int[requests.size()];
      Arrays.fill(host, UNKNOWN);
    }
    if (host[task] == UNKNOWN) {
      host[task] = idOf(requests.get(task).authority());
    }
    return host[task];
  }

  private int idOf(String authority) {
    Integer known = hostIds.putIfAbsent(authority, hostIds.size());
    int id = known != null ? known : hostIds.size() - 1;
    if (id >= inFlightOf.length) {
      inFlightOf = Arrays.copyOf(inFlightOf, inFlightOf.length * 2);
      lineOf = Arrays.copyOf(lineOf, lineOf.length * 2);
    }
    return id;
  }
}
