package dev.muster.engine;

import org.jspecify.annotations.Nullable;

/// How one request gets to its server, where its line says so.
///
/// @param proxy through which it goes; `null` for the session's
/// @param insecure whether it takes every certificate, whatever the session does
public record Way(@Nullable Proxy proxy, boolean insecure) {
  /// As the session says.
  public static final Way AS_SESSION = new Way(null, false);

  public boolean isSession() {
    return proxy == null && !insecure;
  }

  public Way withProxy(Proxy other) {
    return new Way(other, insecure);
  }

  public Way withInsecure(boolean any) {
    return new Way(proxy, any);
  }

  /// The session that a request of this way is sent in.
  public Session over(Session session) {
    Session through = proxy == null ? session : session.withProxy(proxy);
    return insecure ? through.withTrust(session.trust().withInsecure(true)) : through;
  }
}
