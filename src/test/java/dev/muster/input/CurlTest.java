package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlTest {
  @Test
  void whatFailsThereFailsHere() {
    for (String option : List.of("-f", "-sfL", "--fail", "--fail-with-body")) {
      String expected = one("curl " + option + " https://a.example").terms().expected().toString();
      assertThat(expected).as(option).isEqualTo("100-399");
    }
  }

  @Test
  void whereTheOutputGoesIsNoRequest() {
    assertThat(urls("curl -s https://a.example/x > out.txt 2>&1"))
        .containsExactly("https://a.example/x");
    assertThat(urls("curl https://a.example/x 2>/dev/null >>log https://b.example/"))
        .containsExactly("https://a.example/x", "https://b.example/");
  }

  @Test
  void aSignAtTheEndOfAWordEndsTheCommand() {
    assertThat(
            urls(
                "curl https://a.example/a && curl https://a.example/b; curl https://a.example/c &"))
        .containsExactly("https://a.example/a", "https://a.example/b", "https://a.example/c");
    assertThat(urls("curl https://a.example/p;v=1?a=1&b=2"))
        .containsExactly("https://a.example/p;v=1?a=1&b=2");
  }

  @Test
  void whatABrowserCopiesForBashIsOneRequest() {
    RequestList list =
        ListReader.read(
            """
            curl 'https://a.example/x?y=1&z=2' \\
              -H 'accept: */*' \\
              -H 'referer: https://b.example/' \\
              --data-raw $'{"a":"it\\'s \\u0021"}' \\
              --compressed
            https://c.example
            """);
    assertThat(list.requests()).hasSize(2);
    assertThat(list.warnings()).isEmpty();
    Request read = list.requests().getFirst();
    assertThat(read.method()).isEqualTo("POST");
    assertThat(read.url()).isEqualTo("https://a.example/x?y=1&z=2");
    assertThat(read.headers())
        .containsExactly(new Header("accept", "*/*"), new Header("referer", "https://b.example/"));
    assertThat(body(read)).isEqualTo("{\"a\":\"it's !\"}");
    assertThat(list.marks().subList(0, 6))
        .containsExactly(
            new LineMark.Entry(0, 1),
            LineMark.Plain.CONTINUED,
            LineMark.Plain.CONTINUED,
            LineMark.Plain.CONTINUED,
            LineMark.Plain.CONTINUED,
            new LineMark.Entry(1, 1));
    assertThat(list.requests().get(1).line()).isEqualTo(6);
  }

  @Test
  void whatABrowserCopiesForTheWindowsPromptIsOneRequest() {
    RequestList list =
        ListReader.read(
            """
            curl ^"https://a.example/x?y=1^&z=2^" ^
              -H ^"accept: */*^" ^
              --data-raw ^"^{^\\^"a^\\^":1^}^"
            """);
    Request read = list.requests().getFirst();
    assertThat(list.requests()).hasSize(1);
    assertThat(read.url()).isEqualTo("https://a.example/x?y=1&z=2");
    assertThat(read.headers()).containsExactly(new Header("accept", "*/*"));
    assertThat(body(read)).isEqualTo("{\"a\":1}");
  }

  @Test
  void backticksGoOnInPowerShell() {
    assertThat(one("curl.exe `\n  -X DELETE `\n  https://a.example/1").method())
        .isEqualTo("DELETE");
  }

  @Test
  void itsTimesAndFlagsAreTakenOver() {
    Request read = one("curl -sSL -m5 --connect-timeout 2.5 -I -A me/1 -u a:b https://a.example");
    assertThat(read.method()).isEqualTo("HEAD");
    assertThat(read.timeouts().total()).isEqualTo(Duration.ofSeconds(5));
    assertThat(read.timeouts().connect()).isEqualTo(Duration.ofMillis(2_500));
    assertThat(read.headers())
        .containsExactly(
            new Header("User-Agent", "me/1"), new Header("Authorization", "Basic YTpi"));
  }

  @Test
  void dataIsAFormUnlessAHeaderSaysOtherwise() {
    Request form = one("curl -d a=1 -d b=2 https://a.example");
    assertThat(body(form)).isEqualTo("a=1&b=2");
    assertThat(type(form)).isEqualTo("application/x-www-form-urlencoded");
    assertThat(type(one("curl -d '{}' -H 'Content-Type: a/b' https://a.example")))
        .isEqualTo("none");
    assertThat(type(one("curl --json '{}' https://a.example"))).isEqualTo("application/json");
  }

  @Test
  void dataGoesIntoTheUrlOfAGet() {
    Request read = one("curl -G https://a.example/?x=1 -d y=2 --data-urlencode 'z=a b'");
    assertThat(read.method()).isEqualTo("GET");
    assertThat(read.url()).isEqualTo("https://a.example/?x=1&y=2&z=a+b");
    assertThat(read.body()).isNull();
  }

  @Test
  void noFileIsReadAndThoseToSendAreNamed() {
    RequestList list =
        ListReader.read(
            """
            curl -d @/etc/passwd -d b=1 --data-binary @x --data-urlencode n@e https://a.example
            curl -T y https://b.example
            curl -F f=@z -F 'g=<h' https://c.example
            """);
    assertThat(list.warnings()).isEmpty();
    assertThat(list.files()).containsExactly("/etc/passwd", "x", "e", "y", "z", "h");
    assertThat(list.requests()).extracting(CurlTest::body).containsOnly("");
    assertThat(list.requests()).extracting(Request::method).containsExactly("POST", "PUT", "POST");
    assertThat(list.fileBodies().getFirst().pieces())
        .containsExactly(
            new Piece.File("/etc/passwd", Piece.Handling.WITHOUT_BREAKS),
            new Piece.Text("&b=1&"),
            new Piece.File("x", Piece.Handling.AS_IS),
            new Piece.Text("&n="),
            new Piece.File("e", Piece.Handling.ENCODED));
  }

  @Test
  void whatReadsWhatIsTypedOrAFileOfHeadersIsLeftOut() {
    RequestList list =
        ListReader.read("curl -d @- -T - -F f=@- -b jar -H @h -K k https://a.example");
    assertThat(list.files()).isEmpty();
    assertThat(list.warnings())
        .extracting(warning -> warning.reason().kind())
        .hasSize(6)
        .containsOnly(Reason.Kind.READS_A_FILE);
  }

  @Test
  void aFormIsSentAsMultipart() {
    Request read = one("curl -F a=1 -F 'b=x;type=text/csv' --form-string c=@d https://a.example");
    String boundary = type(read).substring("multipart/form-data; boundary=".length());
    assertThat(read.method()).isEqualTo("POST");
    assertThat(body(read))
        .isEqualTo(
            """
            --B
            Content-Disposition: form-data; name="a"

            1
            --B
            Content-Disposition: form-data; name="b"
            Content-Type: text/csv

            x
            --B
            Content-Disposition: form-data; name="c"

            @d
            --B--
            """
                .replace("B", boundary)
                .replace("\n", "\r\n"));
  }

  @Test
  void aCertificateThatNobodyChecksIsTheRequestsOwn() {
    assertThat(one("curl -k https://a.example").terms().way()).isEqualTo(new Way(null, true));
    assertThat(one("curl -sSkL https://a.example").terms().way().insecure()).isTrue();
  }

  @Test
  void aProxyIsTheRequestsOwn() {
    assertThat(proxy("curl -x p.example:3128 https://a.example"))
        .isEqualTo("http://p.example:3128");
    assertThat(proxy("curl -U 'me:p w' -x socks5h://p.example https://a.example"))
        .isEqualTo("socks5h://me:p%20w@p.example:1080");
    assertThat(proxy("curl --socks5-hostname p.example:9 https://a.example"))
        .isEqualTo("socks5h://p.example:9");
    assertThat(proxy("curl --noproxy '*' https://a.example")).isEqualTo("none");
    assertThat(proxy("curl -x '' https://a.example")).isEqualTo("none");
  }

  private static String proxy(String command) {
    return Objects.requireNonNull(one(command).terms().way().proxy()).written();
  }

  @Test
  void aProxyThatMusterCannotSpeakToIsRefusedAndTheUrlStays() {
    RequestList list = ListReader.read("curl -x socks4://p.example https://a.example");
    assertThat(list.requests().getFirst().terms().way()).isEqualTo(Way.AS_SESSION);
    assertThat(list.warnings())
        .extracting(one -> one.reason().sentence())
        .containsExactly("a proxy is written as http://host:port or socks5://host:port");
  }

  /// Found by the fuzzer.
  @Test
  void whatGetPutsIntoTheUrlIsWrittenAsUrlsAre() {
    assertThat(one("curl -G -d 'q=a b' -d $'c=\\n\u200b' https://a.example/").url())
        .isEqualTo("https://a.example/?q=a%20b&c=%0A%E2%80%8B");
  }

  @Test
  void whatHoldsForAWholeRunIsSaidAndLeftOut() {
    RequestList list = ListReader.read("curl --http2 --noproxy b.example --frob https://a.example");
    assertThat(list.requests()).hasSize(1);
    assertThat(list.warnings())
        .extracting(warning -> warning.reason().kind())
        .containsExactly(
            Reason.Kind.NOT_PER_REQUEST, Reason.Kind.NOT_PER_REQUEST, Reason.Kind.UNKNOWN_OPTION);
  }

  @Test
  void anotherCommandsUrlIsNotGoneInSilence() {
    RequestList list = ListReader.read("curl https://a.example | jq . ; wget https://b.example");
    assertThat(list.requests()).extracting(Request::url).containsExactly("https://a.example");
    assertThat(list.warnings())
        .extracting(one -> one.reason().sentence())
        .containsExactly("wget is another command, and isn't taken over");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a/[1-3]            | http://a/1 http://a/2 http://a/3",
        "http://a/[08-10]          | http://a/08 http://a/09 http://a/10",
        "http://a/[0-10:5]         | http://a/0 http://a/5 http://a/10",
        "http://a/[a-c:2]          | http://a/a http://a/c",
        "http://a/[X-Z]            | http://a/X http://a/Y http://a/Z",
        "http://{a,b}/[1-2]        | http://a/1 http://a/2 http://b/1 http://b/2",
        "http://a/{,x}             | http://a/ http://a/x",
        "http://a/\\[1-3\\]         | http://a/[1-3]",
        "http://a/?i\\[\\]=1        | http://a/?i[]=1",
        "http://[::1]:80/[1-2]     | http://[::1]:80/1 http://[::1]:80/2",
        "http://a/?i[]=1&j[b]=2    | http://a/?i[]=1&j[b]=2",
        "http://a/{id}/{{x,y}}     | http://a/{id}/{x} http://a/{id}/{y}",
        "http://a/[3-1]            | http://a/[3-1]",
        "http://a/[1-3:0]          | http://a/[1-3:0]",
        "http://a/b\\c              | http://a/b\\c",
      })
  void aUrlWithRangesAndSetsIsManyAndABackslashTakesTheirMeaning(String url, String meant) {
    assertThat(String.join(" ", urls("curl '" + url + "'"))).isEqualTo(meant);
  }

  @Test
  void withoutGlobsBracketsStandForThemselves() {
    assertThat(urls("curl 'http://a/[1-3]' -g")).containsExactly("http://a/[1-3]");
  }

  @Test
  void whatGetPutsIntoTheUrlIsNoGlob() {
    assertThat(urls("curl -G 'http://a/[1-2]' -d 'q={x,y}'"))
        .containsExactly("http://a/1?q={x,y}", "http://a/2?q={x,y}");
  }

  @Test
  void aRangeWithoutEndIsCutAndThatIsSaid() {
    RequestList list = ListReader.read("curl 'http://a/[1-999999999]/[1-5]'");
    assertThat(list.requests()).hasSize(UrlGlob.MOST);
    assertThat(list.requests().getLast().url()).isEqualTo("http://a/20000/5");
    assertThat(list.warnings().getFirst().reason().kind()).isEqualTo(Reason.Kind.GLOB_TOO_LONG);
  }

  @Test
  void severalCommandsAreSeveralRequests() {
    assertThat(
            urls(
                """
                $ curl https://a.example/1 && curl https://a.example/2 | jq .
                curl https://a.example/3 --next -X PUT https://a.example/4
                curl https://a.example/5 \\
                curl https://a.example/6
                curl a.example/7
                """))
        .containsExactly(
            "https://a.example/1",
            "https://a.example/2",
            "https://a.example/3",
            "https://a.example/4",
            "https://a.example/5",
            "https://a.example/6",
            "http://a.example/7");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsNoUrl() {
    assertThat(urls("curl isn't here: https://a.example\nhttps://b.example"))
        .containsExactly("https://a.example", "https://b.example");
    assertThat(urls("curl 'https://a.example -H 'x: y'\n  -H z\nhttps://b.example"))
        .contains("https://a.example", "https://b.example");
  }

  @Test
  void aBodyMayGoOverLines() {
    RequestList list =
        ListReader.read("curl https://a.example -d '{\n \"a\": 1\n}'\nhttps://b.example");
    assertThat(body(list.requests().getFirst())).isEqualTo("{\n \"a\": 1\n}");
    assertThat(list.requests()).hasSize(2);
  }

  private static Request one(String text) {
    RequestList list = ListReader.read(text);
    assertThat(list.skipped()).isEmpty();
    assertThat(list.warnings()).isEmpty();
    assertThat(list.requests()).hasSize(1);
    return list.requests().getFirst();
  }

  private static List<String> urls(String text) {
    return ListReader.read(text).requests().stream().map(Request::url).toList();
  }

  private static String body(Request request) {
    Request.Body body = request.body();
    return body == null ? "none" : new String(body.bytes(), StandardCharsets.UTF_8);
  }

  private static String type(Request request) {
    Request.Body body = request.body();
    String type = body == null ? null : body.contentType();
    return type == null ? "none" : type;
  }
}
