package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Terms;
import dev.muster.engine.Way;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What mails, tables, chats and notes look like when they are pasted.
class MessyPasteTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '~',
      textBlock =
          """
          <https://a.example/x>                        -> https://a.example/x
          "https://a.example/x",                       -> https://a.example/x
          'https://a.example/x'                        -> https://a.example/x
          See https://a.example/x.                     -> https://a.example/x
          (see https://a.example/x)!                   -> https://a.example/x
          https://en.example/wiki/Foo_(bar)            -> https://en.example/wiki/Foo_(bar)
          Is it https://a.example/wiki/Foo_(bar)?      -> https://a.example/wiki/Foo_(bar)
          [text](https://a.example/x)                  -> https://a.example/x
          [a](https://a.example/1),[b](https://b.example/2) -> https://a.example/1 https://b.example/2
          [https://a.example](https://b.example)       -> https://a.example https://b.example
          **https://a.example/x**                      -> https://a.example/x
          `https://a.example/x`                        -> https://a.example/x
          - https://a.example/x                        -> https://a.example/x
          12. https://a.example/x                      -> https://a.example/x
          * [ ] https://a.example/x                    -> https://a.example/x
          | 1 | https://a.example/x | ok |             -> https://a.example/x
          |1|https://a.example/x|ok|                   -> https://a.example/x
          1,https://a.example/x,200                    -> https://a.example/x
          1;https://a.example/x;200                    -> https://a.example/x
          "a","https://a.example/x?y=1,2","b"          -> https://a.example/x?y=1,2
          https://a.example,https://b.example          -> https://a.example https://b.example
          https://a.example https://b.example          -> https://a.example https://b.example
          https://a.example/?u=https://b.example       -> https://a.example/?u=https://b.example
          https://web.example/2020/https://b.example/  -> https://web.example/2020/https://b.example/
          <a href="https://a.example/x">x</a>          -> https://a.example/x
          <a href='https://a.example/x'>x</a>          -> https://a.example/x
          <loc>https://a.example/x</loc>               -> https://a.example/x
          <https://a.example/x|the page>               -> https://a.example/x
          {"url": "https://a.example/x", "n": 1}       -> https://a.example/x
          url=https://a.example/x                      -> https://a.example/x
          name = https://a.example/x                   -> https://a.example/x
          10:32 INFO GET https://a.example/x 200 12ms  -> https://a.example/x
          end.https://a.example/x                      -> https://a.example/x
          請看https://a.example/x，謝謝。               -> https://a.example/x
          »https://a.example/x«                        -> https://a.example/x
          https://a.example/x#part                     -> https://a.example/x#part
          https://a.example/{id}                       -> https://a.example/{id}
          https://[::1]:8080/x                         -> https://[::1]:8080/x
          HTTPS://A.EXAMPLE/X                          -> HTTPS://A.EXAMPLE/X
          https://bücher.example/ä                     -> https://bücher.example/ä
          git+ssh://a.example/x                        -> git+ssh://a.example/x
          https://u:p@a.example/x                      -> https://u:p@a.example/x
          """)
  void everyUrlIsFound(String line, String urls) {
    assertThat(urls(line)).containsExactly(urls.split(" ", -1));
    String comment = "# a comment";
    assertThat(ListReader.read(comment + "\n" + line).requests().getFirst().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '~',
      textBlock =
          """
          see the attached list  -> no URL in it
          https://               -> no host in the URL
          https:///x             -> no host in the URL
          https:/a.example/x     -> did you mean https://a.example/x?
          http//a.example        -> did you mean http://a.example?
          timeout = 3            -> indent it to make it an option of the request above
          a@b.example            -> no URL in it
          version 1.2.3          -> no URL in it
          color = red            -> no URL in it
          ~  timeout = 3~        -> an option, but no request above it
          @retries many          -> retries needs a number from 0 to 100
          """)
  void whatHoldsNoRequestSaysWhy(String line, String reason) {
    RequestList list = ListReader.read(line);
    assertThat(list.requests()).isEmpty();
    assertThat(list.skipped()).extracting(one -> one.reason().sentence()).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '~',
      textBlock =
          """
          timout=3           -> option timout isn't understood
          timeout=soon       -> timeout needs a time such as 2s, 500ms or 1.5
          timeout=0          -> timeout must be longer than zero
          timeout=           -> option timeout has no value
          header=nonsense    -> a header is written as Name: value
          body='{            -> the quote after body is never closed
          expect=soon        -> expect is written as 200, 2xx or 200-299,404
          redirects=some     -> redirects needs a number from 0 to 100
          redirects=101      -> redirects needs a number from 0 to 100
          method=(           -> ( is no method
          auth=me            -> auth is written as user:password or Bearer token
          shield=perhaps     -> shield is either true or false
          insecure=perhaps   -> insecure is either true or false
          proxy=/://p        -> a proxy is written as http://host:port or socks5://host:port
          proxy=ftp://p      -> a proxy is written as http://host:port or socks5://host:port
          proxy=http://p/x   -> a proxy is written as http://host:port or socks5://host:port
          repeat=0           -> repeat needs a number from 1 to 100,000
          repeat=100001      -> repeat needs a number from 1 to 100,000
          """)
  void aRefusedOptionKeepsTheUrl(String option, String reason) {
    RequestList list = ListReader.read("https://a.example " + option);
    assertThat(list.requests()).containsExactly(at1(Request.get("https://a.example")));
    assertThat(list.warnings()).extracting(one -> one.reason().sentence()).containsExactly(reason);
    assertThat(list.skipped()).isEmpty();
  }

  @Test
  void unseenCharactersGo() {
    assertThat(
            urls("\ufeffhttps://a.example/\u200bx\u00a0timeout=3\r\n\u2003https://b.example\u200e"))
        .containsExactly("https://a.example/x", "https://b.example");
  }

  @Test
  void optionsAreTakenAlsoAmongWords() {
    Request read =
        ListReader.read("first https://a.example then timeout=3 please").requests().getFirst();
    assertThat(read.timeouts().total()).hasSeconds(3);
  }

  /// Found by the fuzzer.
  @Test
  void anOptionBehindAHostAndAUrlCountsOnce() {
    Request read =
        ListReader.read("a.example/x, or https://b.example header='A: b'").requests().getFirst();
    assertThat(read.url()).isEqualTo("https://b.example");
    assertThat(read.headers()).containsExactly(new Header("A", "b"));
  }

  @Test
  void aProxyIsAnOptionWhereverItStands() {
    for (String text :
        List.of(
            "https://a.example proxy=http://p.example:1 timeout=3",
            "https://a.example timeout=3 proxy = http://p.example:1",
            "see https://a.example proxy=http://p.example:1/ timeout=3",
            "https://a.example timeout=3\n  proxy = http://p.example:1",
            "@proxy http://p.example:1 timeout=3\nhttps://a.example")) {
      RequestList list = ListReader.read(text);
      assertThat(list.requests()).as(text).hasSize(1);
      Request read = list.requests().getFirst();
      assertThat(read.timeouts().total()).as(text).hasSeconds(3);
      assertThat(read.terms().way().proxy())
          .as(text)
          .isEqualTo(new Proxy(Proxy.Kind.HTTP, "p.example", 1, "", ""));
    }
  }

  @Test
  void anyCertificateIsNeverTakenForAWordInProse() {
    assertThat(ListReader.read("https://a.example insecure site").requests().getFirst().terms())
        .isEqualTo(Terms.NONE);
    assertThat(ListReader.read("https://a.example insecure=yes").requests().getFirst().terms())
        .isEqualTo(Terms.NONE.withWay(new Way(null, true)));
  }

  @Test
  void queryStringsAreNeverTouched() {
    assertThat(ListReader.read("https://a.example/?timeout=1&delay=2").requests())
        .containsExactly(at1(Request.get("https://a.example/?timeout=1&delay=2")));
  }

  @Test
  void otherNamesOfOptionsAreUnderstood() {
    Request read =
        ListReader.read(
                "https://a.example max-time=1 connect-timeout=2 data=x request=put user-agent=me/1"
                    + " referer=https://b.example auth=a:b type=json delay=500 ms shield retries=2")
            .requests()
            .getFirst();
    assertThat(read.timeouts().total()).hasSeconds(1);
    assertThat(read.timeouts().connect()).hasSeconds(2);
    assertThat(read.method()).isEqualTo("PUT");
    assertThat(read.headers())
        .containsExactly(
            new Header("User-Agent", "me/1"),
            new Header("Referer", "https://b.example"),
            new Header("Authorization", "Basic YTpi"));
    Request.Body body = Objects.requireNonNull(read.body());
    assertThat(body.bytes()).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    assertThat(body.contentType()).isEqualTo("application/json");
    assertThat(read.delay()).hasMillis(500);
    assertThat(read.shield()).isTrue();
    assertThat(read.retries()).isEqualTo(2);
  }

  @Test
  void aHeaderOfARequestTakesTheDefaultsPlace() {
    assertThat(
            ListReader.read("@header Accept: a/b\nhttps://a.example header='accept: c/d'")
                .requests()
                .getFirst()
                .headers())
        .containsExactly(new Header("accept", "c/d"));
  }

  @Test
  void optionsBelowASkippedLineBelongToNobody() {
    RequestList list = ListReader.read("https://a.example\nnothing here\n  timeout = 3");
    assertThat(list.requests().getFirst().timeouts().total()).isNull();
    assertThat(list.skipped()).hasSize(2);
  }

  @Test
  void aCommentMayStandBehindOptions() {
    RequestList list = ListReader.read("https://a.example timeout=3 # was https://b.example");
    assertThat(list.requests()).hasSize(1);
    assertThat(list.warnings()).isEmpty();
  }

  @Test
  void spansSayWhatIsWhat() {
    String line = "POST https://a.example\u200b/x timeout=3 # slow";
    assertThat(LineColours.of(line))
        .extracting(span -> span.role() + " " + line.substring(span.from(), span.to()))
        .containsExactly(
            "METHOD POST",
            "URL https://a.example\u200b/x",
            "KEY timeout",
            "VALUE 3",
            "COMMENT # slow");
  }

  private static Request at1(Request plain) {
    return new Request(
        plain.method(),
        plain.url(),
        plain.headers(),
        plain.body(),
        plain.timeouts(),
        plain.delay(),
        plain.shield(),
        plain.retries(),
        1);
  }

  private static List<String> urls(String text) {
    return ListReader.read(text).requests().stream().map(Request::url).toList();
  }
}
