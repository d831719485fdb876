package dev.muster.engine;

import java.util.Locale;
import java.util.Set;

/// One header field of a request or response, as written: names keep their case.
public record Header(String name, String value) {
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  /// Whether the value is a secret that stays out of logs, history and exports.
  public boolean secret() {
    return SECRET.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether this is the header called `other`; header names know no case (RFC 9110, 5.1).
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
