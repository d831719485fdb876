package dev.muster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyTest {
  @Test
  void aProxyIsReadAsCurlWritesIt() {
    assertThat(Proxy.parse("http://p.example:3128"))
        .contains(new Proxy(Proxy.Kind.HTTP, "p.example", 3128, "", ""));
    assertThat(Proxy.parse("p.example:8080"))
        .contains(new Proxy(Proxy.Kind.HTTP, "p.example", 8080, "", ""));
    assertThat(Proxy.parse("socks5h://me:p%40w@p.example"))
        .contains(new Proxy(Proxy.Kind.SOCKS, "p.example", 1080, "me", "p@w"));
    assertThat(Proxy.parse("http://[::1]:81"))
        .contains(new Proxy(Proxy.Kind.HTTP, "::1", 81, "", ""));
  }

  @Test
  void whatIsNoProxyIsNone() {
    for (String text : new String[] {"", "ftp://p.example:1", "http://", "a b", "p:99999"}) {
      assertThat(Proxy.parse(text)).as(text).isEqualTo(Optional.empty());
    }
  }

  @Test
  void thePasswordIsNotSaid() {
    assertThat(Proxy.parse("http://me:secret@p.example:1").map(Proxy::toString))
        .contains("HTTP p.example:1");
  }
}
