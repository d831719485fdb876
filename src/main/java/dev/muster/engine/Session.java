package dev.muster.engine;

import java.util.List;

/// What holds for every request of a run, as an aiohttp `ClientSession` holds it.
///
/// @param limits how many at once
/// @param timeouts each request's clocks, where its line gives no own
/// @param totalFromCreation whether the total clock starts when the task is created, as in aiohttp,
///   or (the default) when its request starts
/// @param failOnStatus whether a status of 400 or more makes the task fail (`raise_for_status`)
/// @param maxRedirects how many redirects are followed; 0 follows none
/// @param headers sent with every request, unless the request has its own of that name
/// @param keepBodyBytes how much of each response body is kept to look at
/// @param keepAllBytes how much of all bodies and headers together is kept
/// @param maxBodyBytes how long a decoded response body may become before the task fails
public record Session(
    Limits limits,
    Timeouts timeouts,
    boolean totalFromCreation,
    boolean failOnStatus,
    int maxRedirects,
    List<Header> headers,
    int keepBodyBytes,
    long keepAllBytes,
    long maxBodyBytes) {
  public static final Session DEFAULT =
      new Session(
          Limits.DEFAULT,
          Timeouts.DEFAULT,
          false,
          false,
          20,
          List.of(),
          64_000,
          256_000_000,
          10_000_000_000L);

  public Session {
    headers = List.copyOf(headers);
  }

  public Session withLimits(Limits changed) {
    return new Session(
        changed,
        timeouts,
        totalFromCreation,
        failOnStatus,
        maxRedirects,
        headers,
        keepBodyBytes,
        keepAllBytes,
        maxBodyBytes);
  }

  public Session withTimeouts(Timeouts changed) {
    return new Session(
        limits,
        changed,
        totalFromCreation,
        failOnStatus,
        maxRedirects,
        headers,
        keepBodyBytes,
        keepAllBytes,
        maxBodyBytes);
  }

  public Session withTotalFromCreation(boolean changed) {
    return new Session(
        limits,
        timeouts,
        changed,
        failOnStatus,
        maxRedirects,
        headers,
        keepBodyBytes,
        keepAllBytes,
        maxBodyBytes);
  }

  public Session withFailOnStatus(boolean changed) {
    return new Session(
        limits,
        timeouts,
        totalFromCreation,
        changed,
        maxRedirects,
        headers,
        keepBodyBytes,
        keepAllBytes,
        maxBodyBytes);
  }

  public Session withHeaders(List<Header> changed) {
    return new Session(
        limits,
        timeouts,
        totalFromCreation,
        failOnStatus,
        maxRedirects,
        changed,
        keepBodyBytes,
        keepAllBytes,
        maxBodyBytes);
  }
}
