package dev.muster.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/v1/orders?page=2, application/json, true, orders.json",
    "https://a.example/img/logo.png#top, image/png, true, logo.png",
    "https://a.example, text/html, true, body.html",
    "https://a.example/, text/html, true, body.html",
    "https://a.example/large.iso, application/octet-stream, false, large.iso.part",
    "https://a.example/..%2F..%2Fetc, text/plain, true, _2F.._2Fetc",
    "https://a.example/.bashrc, text/plain, true, bashrc.txt",
    "https://a.example/a:b*c, '', true, a_b_c"
  })
  void aBodyIsCalledAsItsUrlEnds(String url, String mediaType, boolean whole, String name) {
    String called = FileName.of(url, mediaType, whole);
    assertThat(called).isEqualTo(name);
    assertThat(called).doesNotContain("/", "\\");
  }
}
