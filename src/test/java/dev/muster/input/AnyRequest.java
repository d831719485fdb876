package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Statuses;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.quicktheories.core.RandomnessSource;
import org.quicktheories.impl.Constraint;

/// A request with whatever a list has words for.
final class AnyRequest {
  private static final List<String> URLS =
      List.of(
          "https://a.example/x",
          "https://a.example/x?q=1,https://b.example/",
          "https://a.example/x,https://b.example/",
          "https://a.example/end.",
          "https://a.example/(a)/b)",
          "https://a.example/'quoted'",
          "https://a.example/\"x\"",
          "https://bücher.example/日本、語",
          "https://a.example/#timeout=3",
          "http://[::1]:8080/x?y=[1]",
          "python://example.com",
          "file:///etc/passwd",
          "https://user:secret@a.example/");

  private static final List<String> PIECES =
      List.of(
          "a",
          "{\"a\": 1}",
          "'",
          "\"",
          "\\",
          "\n",
          "\t",
          " ",
          "\u00a0",
          "\u200b",
          "é",
          "😀",
          "$'",
          "@",
          " # ",
          "timeout=1s",
          "https://c.example",
          "=",
          "\\n",
          "\r\n",
          "\u0001",
          "<",
          ">");

  private final RandomnessSource source;

  AnyRequest(RandomnessSource source) {
    this.source = source;
  }

  private int below(int limit) {
    return (int) source.next(Constraint.between(0, limit - 1));
  }

  Request get() {
    Request.Body body =
        below(3) > 0
            ? null
            : new Request.Body(
                text().getBytes(StandardCharsets.UTF_8), below(2) > 0 ? "a/b; c=\"d\"" : null);
    return new Request(
        List.of("GET", "POST", "HEAD", "FROB", "M-SEARCH").get(below(5)),
        URLS.get(below(URLS.size())),
        below(3) > 0 ? List.of() : List.of(new Header("X-A", value()), new Header("x-a", value())),
        body,
        below(2) > 0 ? Timeouts.NONE : new Timeouts(time(), null, time()),
        below(2) > 0 ? Duration.ZERO : time(),
        below(2) > 0,
        below(4) - 1,
        terms(),
        1);
  }

  private Terms terms() {
    return below(3) > 0
        ? Terms.NONE
        : new Terms(
            value(),
            Statuses.read(List.of("200", "2xx,404", "200-206").get(below(3))).orElseThrow(),
            below(4) - 1,
            false,
            way());
  }

  private Way way() {
    return new Way(
        switch (below(5)) {
          case 0 -> Proxy.NONE;
          case 1 -> Proxy.SYSTEM;
          case 2 -> new Proxy(Proxy.Kind.HTTP, "proxy.example", 3128, "", "");
          case 3 -> new Proxy(Proxy.Kind.SOCKS, "::1", 1080, "m+e:", "p w/@%'é");
          default -> null;
        },
        below(2) > 0);
  }

  private Duration time() {
    return below(2) > 0
        ? Duration.ofSeconds(1 + below(10_000))
        : Duration.ofNanos(1 + source.next(Constraint.between(0, 100_000_000_000L)));
  }

  private String value() {
    return text().replaceAll("[\\x00-\\x08\\x0a-\\x1f]", "").strip();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = below(8); n > 0; n--) {
      text.append(PIECES.get(below(PIECES.size())));
    }
    return text.toString();
  }
}
