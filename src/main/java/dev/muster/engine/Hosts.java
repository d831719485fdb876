package dev.muster.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hosts of a run by number, and what a limit for each host must know of them. A task's host is
/// cut from its URL only when somebody asks.
final class Hosts {
  private static final int UNKNOWN = -1;

  private final List<Request> requests;
  private final Map<String, Integer> ids = new HashMap<>();
  private int[] hostOf = {};
  private Host[] hosts = new Host[16];

  Hosts(List<Request> requests) {
    this.requests = requests;
  }

  /// One host: its own line of tasks that stepped aside, and how it stands.
  static final class Host {
    final int id;
    final String authority;
    final IntLine line = new IntLine();
    int inFlight;

    /// Its rate lets nothing start before this instant.
    long notBefore;

    private Host(int id, String authority) {
      this.id = id;
      this.authority = authority;
    }
  }

  Host of(int task) {
    if (hostOf.length == 0) {
      hostOf = new int[requests.size()];
      Arrays.fill(hostOf, UNKNOWN);
    }
    if (hostOf[task] == UNKNOWN) {
      hostOf[task] = named(requests.get(task).authority()).id;
    }
    return hosts[hostOf[task]];
  }

  private Host named(String authority) {
    Integer known = ids.get(authority);
    if (known != null) {
      return hosts[known];
    }
    int id = ids.size();
    if (id == hosts.length) {
      hosts = Arrays.copyOf(hosts, id * 2);
    }
    hosts[id] = new Host(id, authority);
    ids.put(authority, id);
    return hosts[id];
  }

  /// Every host met so far.
  List<Host> known() {
    return Arrays.asList(hosts).subList(0, ids.size());
  }
}
