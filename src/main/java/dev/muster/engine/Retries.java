package dev.muster.engine;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When a request is tried again, and after how long a back-off. Each attempt has its full
/// timeouts, as curl's `--retry` gives it its full `--max-time`.
///
/// @param most how often at the most a request is tried again; 0 for never
/// @param first the back-off before the second attempt; it doubles with each further one
/// @param longest what no back-off exceeds, not even one that a server asks for by `Retry-After`
/// @param unsafeToo whether methods that are not idempotent (RFC 9110, 9.2.2) are repeated too
public record Retries(int most, Duration first, Duration longest, boolean unsafeToo) {
  /// A line that says nothing of retries.
  public static final int AS_SESSION = -1;

  /// More is a slip of the pen.
  public static final int MOST = 100;

  /// Off; and once it is on, a second at first, as curl begins, and a minute at the most.
  public static final Retries NONE =
      new Retries(0, Duration.ofSeconds(1), Duration.ofMinutes(1), false);

  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

  /// The statuses that curl's `--retry` takes for transient.
  public static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);

  public Retries {
    if (most < 0 || most > MOST || !first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          most + " retries, back-off from " + first + " to " + longest);
    }
  }

  public Retries withMost(int changed) {
    return new Retries(changed, first, longest, unsafeToo);
  }

  public Retries withUnsafeToo(boolean changed) {
    return new Retries(most, first, longest, changed);
  }

  /// Whether this request, which has been tried `attempts` times, is tried again after `outcome`. A
  /// line that asks for retries itself means its own method, idempotent or not; a default for many
  /// lines doesn't.
  boolean again(Request request, int attempts, Outcome outcome) {
    return attempts <= most(request) && isTransient(outcome) && !isExpected(request, outcome);
  }

  private static boolean isExpected(Request request, Outcome outcome) {
    Statuses expected = request.terms().expected();
    return outcome instanceof Outcome.Succeeded(int status)
        && !expected.isAny()
        && expected.hold(status);
  }

  /// How often at the most this request is tried again, if every attempt fails.
  public int most(Request request) {
    boolean own = request.retries() != AS_SESSION;
    boolean meant = own && !request.terms().retriesIfSafe();
    return meant || unsafeToo || isIdempotent(request.method())
        ? own ? request.retries() : most
        : 0;
  }

  /// Whether requests of this method can be repeated without harm (RFC 9110, 9.2.2).
  public static boolean isIdempotent(String method) {
    return IDEMPOTENT.contains(method);
  }

  private static boolean isTransient(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded(int status) -> TRANSIENT.contains(status);
      case Outcome.TimedOut _ -> true;
      case Outcome.Failed(Outcome.FailureKind kind, Why _) -> isTransient(kind);
      case Outcome.Cancelled _ -> false;
    };
  }

  private static boolean isTransient(Outcome.FailureKind kind) {
    return switch (kind) {
      case UNKNOWN_HOST, REFUSED, UNREACHABLE, RESET, TRUNCATED -> true;
      case UNSUPPORTED_SCHEME, INVALID_URL, CERTIFICATE, TLS, PROTOCOL, REDIRECT, TOO_LARGE ->
          false;
      case STATUS, OTHER -> false;
    };
  }

  /// How long to wait before the next attempt: what the server asked for, else the doubled back-off
  /// less up to half of it at random, so that many requests that failed together don't come back
  /// together.
  Duration backOff(int attempts, @Nullable Duration retryAfter, RandomGenerator random) {
    if (retryAfter != null) {
      return retryAfter.compareTo(longest) < 0 ? retryAfter : longest;
    }
    double doubled = first.toNanos() * Math.pow(2, attempts - 1.0);
    double bounded = Math.min(doubled, (double) longest.toNanos());
    return Duration.ofNanos((long) (bounded * (1 - random.nextDouble() / 2)));
  }
}
