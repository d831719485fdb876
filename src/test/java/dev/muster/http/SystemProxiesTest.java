package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemProxiesTest {
  private static String way(Map<String, String> environment, String url) {
    Proxy way = SystemProxies.of(environment).apply(URI.create(url));
    return way.toString();
  }

  @Test
  void eachSchemeHasItsOwn() {
    Map<String, String> environment =
        Map.of(
            "http_proxy", "http://a:1", "HTTPS_PROXY", "http://b:2", "all_proxy", "socks5://c:3");
    assertThat(way(environment, "http://x/")).isEqualTo("HTTP a:1");
    assertThat(way(environment, "https://x/")).isEqualTo("HTTP b:2");
    assertThat(way(Map.of("all_proxy", "socks5://c:3"), "https://x/")).isEqualTo("SOCKS c:3");
  }

  @Test
  void exceptionsHoldForTheHostsBelowThem() {
    Map<String, String> environment =
        Map.of("all_proxy", "http://a:1", "no_proxy", "intra.example, .corp.example");
    assertThat(way(environment, "http://intra.example/")).isEqualTo("NONE");
    assertThat(way(environment, "http://deep.intra.example/")).isEqualTo("NONE");
    assertThat(way(environment, "http://x.corp.example/")).isEqualTo("NONE");
    assertThat(way(environment, "http://notintra.example/")).isEqualTo("HTTP a:1");
    assertThat(way(Map.of("all_proxy", "http://a:1", "no_proxy", "*"), "http://x/"))
        .isEqualTo("NONE");
  }

  @Test
  void theLargeNameForHttpIsNotTrusted() {
    assertThat(way(Map.of("HTTP_PROXY", "http://evil:1", "HTTPS_PROXY", "http://b:2"), "http://x/"))
        .isEqualTo("NONE");
  }
}
