package dev.muster.engine;

import java.util.List;
import java.util.Objects;

/// What holds for every request of a run, as an aiohttp `ClientSession` holds it.
///
/// @param limits how many at once
/// @param rates how many may start in a second
/// @param timeouts each request's clocks, where its line gives no own
/// @param totalFromCreation whether the total clock starts when the task is created, as in aiohttp,
///   or (the default) when its request starts
/// @param failOnStatus whether a status of 400 or more makes the task fail (`raise_for_status`)
/// @param retries when a request is tried again
/// @param headers sent with every request, unless the request has its own of that name
/// @param proxy through what requests go
/// @param trust whose certificates are good
/// @param bounds what is kept and put up with at the most
public record Session(
    Limits limits,
    Rates rates,
    Timeouts timeouts,
    boolean totalFromCreation,
    boolean failOnStatus,
    Retries retries,
    List<Header> headers,
    Proxy proxy,
    Trust trust,
    Bounds bounds) {
  public static final Session DEFAULT =
      new Session(
          Limits.DEFAULT,
          Rates.NONE,
          Timeouts.DEFAULT,
          false,
          false,
          Retries.NONE,
          List.of(),
          Proxy.SYSTEM,
          Trust.DEFAULT,
          Bounds.DEFAULT);

  public Session {
    headers = List.copyOf(headers);
    Objects.requireNonNull(proxy);
    Objects.requireNonNull(trust);
  }

  public Session withLimits(Limits changed) {
    return new Session(
        changed,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        proxy,
        trust,
        bounds);
  }

  public Session withRates(Rates changed) {
    return new Session(
        limits,
        changed,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        proxy,
        trust,
        bounds);
  }

  public Session withTimeouts(Timeouts changed) {
    return new Session(
        limits,
        rates,
        changed,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        proxy,
        trust,
        bounds);
  }

  public Session withTotalFromCreation(boolean changed) {
    return new Session(
        limits, rates, timeouts, changed, failOnStatus, retries, headers, proxy, trust, bounds);
  }

  public Session withFailOnStatus(boolean changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        changed,
        retries,
        headers,
        proxy,
        trust,
        bounds);
  }

  public Session withRetries(Retries changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        changed,
        headers,
        proxy,
        trust,
        bounds);
  }

  public Session withHeaders(List<Header> changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        changed,
        proxy,
        trust,
        bounds);
  }

  public Session withProxy(Proxy changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        changed,
        trust,
        bounds);
  }

  public Session withTrust(Trust changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        proxy,
        changed,
        bounds);
  }

  public Session withBounds(Bounds changed) {
    return new Session(
        limits,
        rates,
        timeouts,
        totalFromCreation,
        failOnStatus,
        retries,
        headers,
        proxy,
        trust,
        changed);
  }
}
