package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginsTest {
  /// The second time, the host is known.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.example/",
        "http://host.example",
        "HTTP://Host.Example:80/A/../b/./c?d=e#f",
        "https://user:pass@host.example:8443/a b?c d",
        "https://user:p%2Fss@host.example/x",
        "http://host.example?query/with/slashes",
        "http://host.example#fragment/with/slash",
        "http://host.example\\path/more",
        "http://host.example//double//slashes",
        "http://host.example/\\mixed",
        "http:///host.example/three",
        "http://bücher.example/ü?ö#ä",
        "http://[::1]:8080/a",
        "http://127.0.0.1:8080/%2e%2e/x",
        " http://host.example/blanks around ",
        "http://host.example/http://other.example/",
        "http://host.example:/no-port",
        "http://host.example:99999/port",
        "http://ho st/invalid",
        "http:/one/slash",
        "host.example/none",
        "ftp://host.example/scheme",
        "http://user@evil@host.example/two@ats",
        "http://host.example/?",
        "http://host.example/#"
      })
  void aUrlOfAKnownHostIsParsedAsOneOfAnUnknown(String url) {
    Origins origins = new Origins();
    HttpUrl meant = HttpUrl.parse(url);
    assertThat(origins.parse(url)).isEqualTo(meant);
    assertThat(origins.parse(url)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q", "?q#f", "#f"})
  void nothingOfTheFirstUrlStaysWithTheNext(String rest) {
    Origins origins = new Origins();
    assertThat(origins.parse("http://host.example/first/path?query#fragment")).isNotNull();
    String url = "http://host.example/" + rest;
    assertThat(origins.parse(url)).isEqualTo(HttpUrl.parse(url));
  }
}
