package dev.muster.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one task shall fetch. The URL is kept as the user means it, fetchable or not: a scheme that
/// can't be fetched is a task that fails with its own reason, as in asyncio.
///
/// @param method the HTTP method, upper case
/// @param url the absolute URL
/// @param headers sent besides the session's, in this order
/// @param body what to send, `null` for none
/// @param timeouts this request's own limits, over the session's
/// @param delay how long to wait before asking for a place in flight; counts in no timeout
/// @param shield whether the total limit or a cancel ends only the task and lets its request run
///   on, as `asyncio.shield` does
/// @param retries how often at the most it is tried again, {@link Retries#AS_SESSION} when its line
///   says nothing of it
/// @param terms what else its line says of it
/// @param line the line of the list it came from, from 1; 0 when from none
public record Request(
    String method,
    String url,
    List<Header> headers,
    @Nullable Body body,
    Timeouts timeouts,
    Duration delay,
    boolean shield,
    int retries,
    Terms terms,
    int line) {
  public Request {
    if (method.isBlank() || url.isBlank()) {
      throw new IllegalArgumentException("a request needs a method and a URL");
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay can't be negative: " + delay);
    }
    headers = List.copyOf(headers);
  }

  /// One without terms of its own; its retries, if it has any, are meant for its very method.
  public Request(
      String method,
      String url,
      List<Header> headers,
      @Nullable Body body,
      Timeouts timeouts,
      Duration delay,
      boolean shield,
      int retries,
      int line) {
    this(method, url, headers, body, timeouts, delay, shield, retries, Terms.NONE, line);
  }

  /// A plain GET without options.
  public static Request get(String url) {
    return new Request(
        "GET", url, List.of(), null, Timeouts.NONE, Duration.ZERO, false, Retries.AS_SESSION, 0);
  }

  /// Whether it stands under a total limit of its own, as under asyncio's `wait_for`.
  public boolean hasOwnLimit() {
    return timeouts.total() != null;
  }

  public Request withUrl(String other) {
    return new Request(method, other, headers, body, timeouts, delay, shield, retries, terms, line);
  }

  public Request withHeaders(List<Header> others) {
    return new Request(method, url, others, body, timeouts, delay, shield, retries, terms, line);
  }

  public Request withMethod(String other) {
    return new Request(other, url, headers, body, timeouts, delay, shield, retries, terms, line);
  }

  public Request withTimeouts(Timeouts own) {
    return new Request(method, url, headers, body, own, delay, shield, retries, terms, line);
  }

  public Request withDelay(Duration wait) {
    return new Request(method, url, headers, body, timeouts, wait, shield, retries, terms, line);
  }

  public Request withShield(boolean on) {
    return new Request(method, url, headers, body, timeouts, delay, on, retries, terms, line);
  }

  public Request withRetries(int most) {
    return new Request(method, url, headers, body, timeouts, delay, shield, most, terms, line);
  }

  public Request withBody(@Nullable Body other) {
    return new Request(method, url, headers, other, timeouts, delay, shield, retries, terms, line);
  }

  public Request withTerms(Terms own) {
    return new Request(method, url, headers, body, timeouts, delay, shield, retries, own, line);
  }

  /// The same on another line of the list.
  public Request withLine(int other) {
    return other == line
        ? this
        : new Request(method, url, headers, body, timeouts, delay, shield, retries, terms, other);
  }

  /// Host and port as they stand in the URL, lower case: what a limit "per host" counts by. Empty
  /// when the URL has none.
  public String authority() {
    return Urls.authority(url);
  }

  /// What a request sends: the bytes, and their media type where the list gives one.
  public record Body(byte[] bytes, @Nullable String contentType) {}
}
