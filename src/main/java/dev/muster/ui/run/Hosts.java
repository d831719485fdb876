package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import dev.muster.ui.run.Term.Check;
import java.util.Locale;
import java.util.function.Predicate;

/// The hosts that requests go to, and how a filter names them.
final class Hosts {
  private Hosts() {}

  /// Host and port, as they stand in the URL; empty when there is none.
  static String of(TaskRecord task) {
    return task.request().authority();
  }

  static String scheme(TaskRecord task) {
    String url = task.request().url();
    int end = url.indexOf(':');
    return end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /// `example.com` is the host and all below it, and `cdn` each host with that label; with a `*` it
  /// is the host as a whole, and with a port the port too.
  static Check check(String value) {
    boolean port = value.indexOf(':') >= 0;
    Predicate<String> match =
        value.startsWith("/")
            ? Match.part(value)
            : value.indexOf('*') >= 0 ? Match.whole(value) : host -> within(host, value);
    return (task, _) -> match.test(port ? of(task) : withoutPort(of(task)));
  }

  private static boolean within(String host, String labels) {
    for (int from = 0; from + labels.length() <= host.length(); from++) {
      int to = from + labels.length();
      boolean cutsNoLabel =
          (from == 0 || host.charAt(from - 1) == '.')
              && (to == host.length() || host.charAt(to) == '.');
      if (cutsNoLabel && host.regionMatches(true, from, labels, 0, labels.length())) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon < 0 || authority.endsWith("]") ? authority : authority.substring(0, colon);
  }
}
