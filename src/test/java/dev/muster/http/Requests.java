package dev.muster.http;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Requests of tests, in a word.
final class Requests {
  private Requests() {}

  static Request with(String url, Header... headers) {
    return new Request(
        "GET",
        url,
        List.of(headers),
        null,
        Timeouts.NONE,
        Duration.ZERO,
        false,
        Retries.AS_SESSION,
        0);
  }

  static Request method(String method, String url) {
    return new Request(
        method, url, List.of(), null, Timeouts.NONE, Duration.ZERO, false, Retries.AS_SESSION, 0);
  }

  static Request sending(String method, String url, String body) {
    return new Request(
        method,
        url,
        List.of(),
        new Request.Body(body.getBytes(StandardCharsets.UTF_8), "text/plain"),
        Timeouts.NONE,
        Duration.ZERO,
        false,
        Retries.AS_SESSION,
        0);
  }
}
