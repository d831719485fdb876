package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class CookiesTest {
  private final AtomicLong now = new AtomicLong(System.currentTimeMillis());
  private final Cookies jar = new Cookies(() -> Instant.ofEpochMilli(now.get()));

  private void take(String url, String setCookie) {
    jar.take(HttpUrl.get(url), Headers.of("Set-Cookie", setCookie));
  }

  private List<String> sent(String url) {
    return jar.forUrl(HttpUrl.get(url)).stream()
        .map((Cookie cookie) -> cookie.name() + "=" + cookie.value())
        .toList();
  }

  @Test
  void aCookieGoesBackToItsHostAlone() {
    take("http://a.example/", "k=v");
    assertThat(sent("http://a.example/x")).containsExactly("k=v");
    assertThat(sent("http://b.a.example/")).isEmpty();
    assertThat(sent("http://example/")).isEmpty();
  }

  @Test
  void aDomainCookieGoesToItsSubdomainsToo() {
    take("http://a.shop.example/", "k=v; Domain=shop.example");
    assertThat(sent("http://b.shop.example/")).containsExactly("k=v");
    assertThat(sent("http://shop.example/")).containsExactly("k=v");
    assertThat(sent("http://other.example/")).isEmpty();
  }

  @Test
  void pathsAndSecurityHold() {
    take("https://a.example/", "s=1; Secure");
    take("https://a.example/", "p=1; Path=/deep");
    assertThat(sent("http://a.example/")).isEmpty();
    assertThat(sent("https://a.example/deep/er")).containsExactly("p=1", "s=1");
  }

  @Test
  void aCookieExpiresIsReplacedAndIsDeleted() {
    take("http://a.example/", "k=1; Max-Age=60");
    take("http://a.example/", "k=2; Max-Age=60");
    take("http://a.example/", "gone=1");
    take("http://a.example/", "gone=1; Max-Age=0");
    assertThat(sent("http://a.example/")).containsExactly("k=2");
    now.addAndGet(120_000);
    assertThat(sent("http://a.example/")).isEmpty();
  }

  @Test
  void theJarHasABottom() {
    for (int i = 0; i < 60; i++) {
      take("http://a.example/", "k" + i + "=v");
    }
    assertThat(sent("http://a.example/")).hasSize(50).contains("k59=v").doesNotContain("k9=v");
    for (int i = 0; i < 3_500; i++) {
      take("http://h" + i + ".example/", "k=v");
    }
    assertThat(sent("http://a.example/")).isEmpty();
    assertThat(sent("http://h0.example/")).isEmpty();
    assertThat(sent("http://h3499.example/")).containsExactly("k=v");
  }

  @Test
  void aRunKeepsItsCookiesAndALinesOwnComeFirst() throws Exception {
    try (MockWebServer server = new MockWebServer();
        OkHttpFetcher fetcher =
            new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM)) {
      server.start();
      String url = server.url("/").toString();
      server.enqueue(
          new MockResponse.Builder()
              .code(302)
              .addHeader("Location", "/b")
              .addHeader("Set-Cookie", "a=jar")
              .addHeader("Set-Cookie", "b=jar")
              .build());
      server.enqueue(new MockResponse.Builder().build());
      assertThat(Watched.start(fetcher, Request.get(url)).outcome()).isEqualTo(new Succeeded(200));
      assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
      assertThat(server.takeRequest().getHeaders().get("Cookie")).isEqualTo("a=jar; b=jar");
      server.enqueue(new MockResponse.Builder().build());
      Watched.start(fetcher, Requests.with(url, new Header("Cookie", "a=own"))).outcome();
      assertThat(server.takeRequest().getHeaders().get("Cookie")).isEqualTo("a=own; b=jar");
    }
  }
}
