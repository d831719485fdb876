package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Statuses;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListWriterTest {
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

  private final Random random = new Random(42);

  @Test
  void whatIsWrittenReadsAsTheSameRequests() {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      requests.add(any(i + 1));
    }
    RequestList read = ListReader.read(ListWriter.write(requests));
    assertThat(read.skipped()).isEmpty();
    assertThat(read.warnings()).isEmpty();
    assertThat(read.requests()).hasSameSizeAs(requests);
    for (int i = 0; i < requests.size(); i++) {
      assertThat(told(read.requests().get(i))).isEqualTo(told(requests.get(i)));
    }
  }

  @Test
  void filesAndSharedRetriesAreWrittenToo() {
    String text =
        """
        POST https://a.example/ body-file=/x type=a/b retries='2 if safe'
        POST https://a.example/ body=a data='@/y' data-urlencode='@/z' body='b c'
        """;
    assertThat(ListWriter.write(ListReader.read(text))).isEqualTo(text);
  }

  @Test
  void aPlainRequestIsWrittenAsItsUrl() {
    assertThat(ListWriter.write(List.of(Request.get("https://a.example/x"))))
        .isEqualTo("https://a.example/x\n");
  }

  private Request any(int line) {
    Request.Body body =
        random.nextInt(3) > 0
            ? null
            : new Request.Body(
                text().getBytes(StandardCharsets.UTF_8),
                random.nextBoolean() ? "a/b; c=\"d\"" : null);
    return new Request(
        List.of("GET", "POST", "HEAD", "FROB", "M-SEARCH").get(random.nextInt(5)),
        URLS.get(random.nextInt(URLS.size())),
        random.nextInt(3) > 0
            ? List.of()
            : List.of(new Header("X-A", value()), new Header("x-a", value())),
        body,
        random.nextBoolean() ? Timeouts.NONE : new Timeouts(time(), null, time()),
        random.nextBoolean() ? Duration.ZERO : time(),
        random.nextBoolean(),
        random.nextInt(4) - 1,
        terms(),
        line);
  }

  private Terms terms() {
    return random.nextInt(3) > 0
        ? Terms.NONE
        : new Terms(
            value(),
            Statuses.read(List.of("200", "2xx,404", "200-206").get(random.nextInt(3)))
                .orElseThrow(),
            random.nextInt(4) - 1,
            false,
            way());
  }

  private Way way() {
    return new Way(
        switch (random.nextInt(5)) {
          case 0 -> Proxy.NONE;
          case 1 -> Proxy.SYSTEM;
          case 2 -> new Proxy(Proxy.Kind.HTTP, "proxy.example", 3128, "", "");
          case 3 -> new Proxy(Proxy.Kind.SOCKS, "::1", 1080, "m+e:", "p w/@%'é");
          default -> null;
        },
        random.nextBoolean());
  }

  private Duration time() {
    return random.nextBoolean()
        ? Duration.ofSeconds(1 + random.nextInt(10_000))
        : Duration.ofNanos(1 + random.nextLong(100_000_000_000L));
  }

  private String value() {
    return text().replaceAll("[\\x00-\\x08\\x0a-\\x1f]", "").strip();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static List<@Nullable Object> told(Request request) {
    Request.Body body = request.body();
    List<@Nullable Object> told = new ArrayList<>();
    told.add(
        new Request(
            request.method(),
            request.url(),
            request.headers(),
            null,
            request.timeouts(),
            request.delay(),
            request.shield(),
            request.retries(),
            request.terms(),
            request.line()));
    told.add(body == null ? null : new String(body.bytes(), StandardCharsets.UTF_8));
    told.add(body == null ? null : body.contentType());
    return told;
  }
}
