package dev.muster.engine;

import java.time.Duration;

/// How a task ended: once, and in one of four ways. Timeout, cancellation and failure are three
/// different facts.
public sealed interface Outcome {
  /// A response came and was read to its end, whatever its status.
  ///
  /// @param status the HTTP status
  record Succeeded(int status) implements Outcome {}

  /// @param kind what went wrong, to group by
  /// @param why the same in a few words for this very case: "connection refused"
  record Failed(FailureKind kind, Why why) implements Outcome {
    /// A failure in somebody else's words.
    public Failed(FailureKind kind, String words) {
      this(kind, Why.of(Why.Case.SAID, words));
    }

    public static Failed of(FailureKind kind, Why.Case because, Object... values) {
      return new Failed(kind, Why.of(because, values));
    }
  }

  /// @param clock which limit passed
  /// @param limit how long it was
  record TimedOut(TimeoutClock clock, Duration limit) implements Outcome {}

  record Cancelled(CancelledBy by) implements Outcome {}

  /// Which of a request's clocks can run out; {@link Timeouts} says what each counts.
  enum TimeoutClock {
    TOTAL,
    CONNECT,
    READ
  }

  /// Who cancelled a task: the user its row, the policy (a sibling failed, a limit passed, `then`
  /// cancel), or with the run as a whole.
  enum CancelledBy {
    YOU,
    POLICY,
    RUN
  }

  /// Why a request failed, in kinds that people group by.
  enum FailureKind {
    UNSUPPORTED_SCHEME,
    INVALID_URL,
    UNKNOWN_HOST,
    REFUSED,
    UNREACHABLE,
    CERTIFICATE,
    TLS,
    RESET,
    TRUNCATED,
    PROTOCOL,
    REDIRECT,
    TOO_LARGE,
    STATUS,
    OTHER
  }

  /// Whether asyncio would count it as an exception: a failure or a timeout, not a cancel.
  default boolean isException() {
    return this instanceof Failed || this instanceof TimedOut;
  }
}
