package dev.muster.ui.stats;

import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The mean time of each host's requests, and which hosts are the slowest.
final class SlowHosts {
  private static final int SHOWN = 20;
  private static final int FEW = 500;

  private final Map<String, Host> hosts = new HashMap<>();

  private static final class Host {
    private final String name;
    private int count;
    private long sum;
    private long max;

    private Host(String name) {
      this.name = name;
    }

    private long mean() {
      return sum / count;
    }
  }

  void add(String name, long nanos) {
    if (!name.isEmpty()) {
      Host host = hosts.computeIfAbsent(name, Host::new);
      host.count++;
      host.sum += nanos;
      host.max = Math.max(host.max, nanos);
    }
  }

  /// Whether to rank them costs next to nothing.
  boolean few() {
    return hosts.size() <= FEW;
  }

  List<Group> groups() {
    Comparator<Host> bySlowness = Comparator.comparingLong(Host::mean);
    PriorityQueue<Host> slowest = new PriorityQueue<>(bySlowness);
    for (Host host : hosts.values()) {
      slowest.add(host);
      if (slowest.size() > SHOWN) {
        slowest.remove();
      }
    }
    List<Host> shown = slowest.stream().sorted(bySlowness.reversed()).toList();
    long most = shown.isEmpty() ? 1 : Math.max(1, shown.getFirst().mean());
    return shown.stream().map(host -> group(host, most)).toList();
  }

  private static Group group(Host host, long most) {
    return new Group(
        host.name,
        Texts.get("stats.host", host.count, InWords.time(host.max)),
        InWords.time(host.mean()),
        (double) host.mean() / most,
        "host",
        "domain:" + host.name);
  }
}
