package dev.muster.ui.compose;

import dev.muster.engine.Limits;
import dev.muster.engine.Session;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Limits and timeouts that people know from elsewhere.
enum Profile {
  /// 100 at once, no limit for a host, five minutes from the task's creation.
  AIOHTTP,
  /// 64 at once, 5 to a host, ten seconds each to connect and between two bytes.
  OKHTTP,
  /// 6 to a host, as browsers do.
  GENTLE;

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /// The session with this profile's limits and timeouts; all else stays.
  Session in(Session session) {
    return switch (this) {
      case AIOHTTP -> with(session, Limits.DEFAULT, Timeouts.DEFAULT, true);
      case OKHTTP ->
          with(session, new Limits(64, 5), new Timeouts(null, TEN_SECONDS, TEN_SECONDS), false);
      case GENTLE -> with(session, new Limits(100, 6), Timeouts.DEFAULT, false);
    };
  }

  private static Session with(
      Session session, Limits limits, Timeouts timeouts, boolean fromCreation) {
    return session.withLimits(limits).withTimeouts(timeouts).withTotalFromCreation(fromCreation);
  }

  /// Which profile the session has; empty for none of them.
  static Optional<Profile> of(Session session) {
    return Stream.of(values()).filter(each -> each.in(session).equals(session)).findFirst();
  }
}
