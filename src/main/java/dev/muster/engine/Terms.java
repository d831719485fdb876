package dev.muster.engine;

/// What few requests say of themselves; a plain one says {@link #NONE}.
///
/// @param name what the user calls the request; empty for nothing
/// @param expected the statuses that make the task succeed; {@link Statuses#ANY} when it doesn't
///   say
/// @param redirects how many redirects it follows, {@link #AS_SESSION} when it doesn't say
/// @param retriesIfSafe whether its retries were said for many requests at once, and so don't mean
///   a method that is not idempotent
/// @param way how it gets to its server
public record Terms(String name, Statuses expected, int redirects, boolean retriesIfSafe, Way way) {
  /// A line that says nothing of redirects.
  public static final int AS_SESSION = -1;

  /// More than any server needs is a slip of the pen.
  public static final int MOST_REDIRECTS = 100;

  public static final Terms NONE = new Terms("", Statuses.ANY, AS_SESSION, false, Way.AS_SESSION);

  public Terms {
    if (redirects < AS_SESSION || redirects > MOST_REDIRECTS) {
      throw new IllegalArgumentException("redirects: " + redirects);
    }
  }

  public Terms withName(String other) {
    return new Terms(other, expected, redirects, retriesIfSafe, way);
  }

  public Terms withExpected(Statuses other) {
    return new Terms(name, other, redirects, retriesIfSafe, way);
  }

  public Terms withRedirects(int most) {
    return new Terms(name, expected, most, retriesIfSafe, way);
  }

  public Terms withRetriesIfSafe(boolean only) {
    return new Terms(name, expected, redirects, only, way);
  }

  public Terms withWay(Way other) {
    return new Terms(name, expected, redirects, retriesIfSafe, other);
  }
}
