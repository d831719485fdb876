package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Terms;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {
  @Test
  void aUrlAloneIsAGet() {
    assertThat(one("https://a.example/x")).isEqualTo(at(1, Request.get("https://a.example/x")));
  }

  @Test
  void methodComesFirstAndOptionsAfter() {
    Request read =
        one(
            "POST https://a.example/x header=\"Content-Type: application/json\""
                + " body='{\"a\": 1}' timeout=2s connect=500ms");
    assertThat(read.method()).isEqualTo("POST");
    assertThat(read.url()).isEqualTo("https://a.example/x");
    assertThat(read.headers()).containsExactly(new Header("Content-Type", "application/json"));
    assertThat(body(read)).isEqualTo("{\"a\": 1}");
    assertThat(read.timeouts().total()).isEqualTo(Duration.ofSeconds(2));
    assertThat(read.timeouts().connect()).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @CsvSource({
    "DELTE, DELETE",
    "PSOT, POST",
    "PATHC, PATCH",
    "PUTT, PUT",
    "delete, DELETE",
    "Post, POST",
    "GTE,",
    "SEE,",
    "input,",
    "LINK,"
  })
  void aMethodThatIsMisspeltIsAskedAboutAndNotSent(String word, @Nullable String meant) {
    RequestList list = ListReader.read(word + " https://a.example/\n");
    assertThat(list.requests()).hasSize(1);
    assertThat(list.warnings())
        .extracting(warning -> warning.reason().sentence())
        .isEqualTo(meant == null ? List.of() : List.of("did you mean " + meant + "?"));
  }

  @Test
  void retriesAreCountedByTheLineOrByTheList() {
    List<Request> read =
        ListReader.read(
                """
                @retries 2
                https://a.example retries=5
                https://b.example
                  retry = 0
                https://c.example
                """)
            .requests();
    assertThat(read).extracting(Request::retries).containsExactly(5, 0, 2);
    assertThat(one("https://a.example").retries()).isEqualTo(Retries.AS_SESSION);
  }

  @Test
  void retriesForAWholeListDontRepeatWhatIsUnsafe() {
    List<Request> read =
        ListReader.read(
                """
                @retries 2
                POST https://a.example
                POST https://b.example retries=2
                POST https://c.example
                  retries = 2
                POST https://d.example retries='2 if safe'
                PUT https://e.example
                """)
            .requests();
    assertThat(read)
        .extracting(request -> request.terms().retriesIfSafe())
        .containsExactly(true, false, false, true, false);
    assertThat(read).extracting(Request::retries).containsOnly(2);
  }

  @Test
  void aLineSaysWhichStatusItExpectsHowFarItGoesAndWhatItIsCalled() {
    Terms terms = one("https://a.example expect=2xx,404 redirects=0 name='the start'").terms();
    assertThat(terms.expected().hold(404)).isTrue();
    assertThat(terms.expected().hold(204)).isTrue();
    assertThat(terms.expected().hold(301)).isFalse();
    assertThat(terms.redirects()).isZero();
    assertThat(terms.name()).isEqualTo("the start");
    assertThat(one("https://a.example max-redirs=3").terms().redirects()).isEqualTo(3);
    assertThat(one("https://a.example redirects=no").terms().redirects()).isZero();
  }

  @Test
  void aRepeatedLineIsSeveralRequestsAndNoDuplicates() {
    RequestList list =
        ListReader.read("https://a.example repeat=3\nhttps://b.example\n  repeat = 2\nhttps://c");
    assertThat(list.requests())
        .extracting(Request::url)
        .containsExactly(
            "https://a.example",
            "https://a.example",
            "https://a.example",
            "https://b.example",
            "https://b.example",
            "https://c");
    assertThat(list.duplicates()).isZero();
    assertThat(list.marks())
        .containsExactly(
            new LineMark.Entry(0, 3),
            new LineMark.Entry(3, 2),
            LineMark.Plain.OPTIONS,
            new LineMark.Entry(5, 1));
  }

  @Test
  void aFileToSendIsNamedAndNotRead() {
    RequestList list =
        ListReader.read(
            "POST https://a.example body-file=/etc/x\nPOST https://b.example body=@y type=json\n"
                + "POST https://c.example body='@z'\nhttps://d.example data='@/etc/x'");
    assertThat(list.warnings()).isEmpty();
    assertThat(list.files()).containsExactly("/etc/x", "y");
    assertThat(list.fileBodies()).extracting(FileBody::request).containsExactly(0, 1, 3);
    assertThat(body(list.requests().get(0))).isEmpty();
    assertThat(body(list.requests().get(2))).isEqualTo("@z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "1000", "two", "1.5"})
  void whatIsNoNumberOfRetriesIsLeftOut(String many) {
    RequestList list = ListReader.read("https://a.example retries=" + many);
    assertThat(list.requests().getFirst().retries()).isEqualTo(Retries.AS_SESSION);
    assertThat(list.marks().getFirst()).isInstanceOf(LineMark.Entry.class);
  }

  @Test
  void indentedLinesBelongToTheEntryAbove() {
    RequestList list =
        ListReader.read("https://slow.example/\n  timeout = 1s\n\theader = Accept: */*\n");
    assertThat(list.requests().getFirst().timeouts().total()).isEqualTo(Duration.ofSeconds(1));
    assertThat(list.requests().getFirst().headers()).containsExactly(new Header("Accept", "*/*"));
    assertThat(list.marks())
        .containsExactly(
            new LineMark.Entry(0, 1),
            LineMark.Plain.OPTIONS,
            LineMark.Plain.OPTIONS,
            LineMark.Plain.BLANK);
  }

  @Test
  void defaultsBeforeAnyUrlHoldForTheWholeListAndLaterOnesForTheNextEntry() {
    List<Request> read =
        ListReader.read(
                """
                @timeout 10s
                @header Accept: a/b
                https://a.example
                @method HEAD
                https://b.example
                https://c.example
                """)
            .requests();
    assertThat(read).extracting(Request::method).containsExactly("GET", "HEAD", "GET");
    assertThat(read)
        .allSatisfy(each -> {
          assertThat(each.timeouts().total()).isEqualTo(Duration.ofSeconds(10));
          assertThat(each.headers()).containsExactly(new Header("Accept", "a/b"));
        });
  }

  @Test
  void commentsAndBlankLinesSayNothing() {
    assertThat(ListReader.read("# a\n// b https://no.example\n; c\n\n   \n").marks())
        .containsExactly(
            LineMark.Plain.COMMENT,
            LineMark.Plain.COMMENT,
            LineMark.Plain.COMMENT,
            LineMark.Plain.BLANK,
            LineMark.Plain.BLANK,
            LineMark.Plain.BLANK);
  }

  @Test
  void aSchemeThatNobodyFetchesIsStillARequest() {
    assertThat(one("python://example.com").url()).isEqualTo("python://example.com");
  }

  @Test
  void aLineWithoutAUrlIsSkippedWithItsReason() {
    RequestList list = ListReader.read("https://a.example\nsee the attached list\n");
    assertThat(list.skipped())
        .containsExactly(
            new Skipped(2, "see the attached list", new Reason(Reason.Kind.NO_URL, "")));
    assertThat(list.marks().get(1)).isInstanceOf(LineMark.Refused.class);
  }

  @Test
  void bareHostsGetTheirScheme() {
    assertThat(urls("example.com/health\nlocalhost:8000\nnas.local\n192.168.0.1/x\n8.8.8.8"))
        .containsExactly(
            "https://example.com/health",
            "http://localhost:8000",
            "http://nas.local",
            "http://192.168.0.1/x",
            "https://8.8.8.8");
  }

  @Test
  void aHostAmongWordsIsOnlyAGuess() {
    RequestList list = ListReader.read("milk\nexample.com\neggs\nhttps://a.example");
    assertThat(list.requests()).extracting(Request::url).containsExactly("https://a.example");
    assertThat(list.skipped().get(1).reason().sentence())
        .isEqualTo("did you mean https://example.com?");
  }

  @Test
  void duplicatesAreKeptAndCounted() {
    RequestList list =
        ListReader.read(
            """
            https://a.example
            https://b.example
            https://a.example
            https://a.example timeout=1
            """);
    assertThat(list.requests()).hasSize(4);
    assertThat(list.duplicates()).isEqualTo(1);
  }

  @Test
  void anOptionThatIsNotUnderstoodCostsNoUrl() {
    RequestList list = ListReader.read("https://a.example expected=200 timeout=1s");
    assertThat(list.requests().getFirst().timeouts().total()).isEqualTo(Duration.ofSeconds(1));
    assertThat(list.warnings().getFirst().reason().sentence())
        .isEqualTo("option expected isn't understood");
    assertThat(list.skipped()).isEmpty();
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
    return body == null ? "" : new String(body.bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Request at(int line, Request plain) {
    return new Request(
        plain.method(),
        plain.url(),
        plain.headers(),
        plain.body(),
        plain.timeouts(),
        plain.delay(),
        plain.shield(),
        plain.retries(),
        line);
  }

  @Test
  void joinersStayWhereTheyJoin() {
    String persian = "https://fa.example/\u0645\u06cc\u200c\u062e";
    assertThat(ListReader.read(persian).requests().getFirst().url()).isEqualTo(persian);
    String torn = "https://a\u200c.example/\u200dx timeout=1s";
    assertThat(ListReader.read(torn).requests().getFirst().url()).isEqualTo("https://a.example/x");
    assertThat(LineColours.of(torn))
        .extracting(span -> torn.substring(span.from(), span.to()))
        .contains("https://a\u200c.example/\u200dx");
    String written =
        ListWriter.write(ListReader.read("https://a.example name='\u0645\u200cx'").requests());
    assertThat(ListReader.read(written).requests().getFirst().terms().name())
        .isEqualTo("\u0645\u200cx");
  }
}
