package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Terms;
import dev.muster.engine.Way;
import dev.muster.input.ListReader;
import dev.muster.input.ListWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ExportFormatTest {
  private static final ExportFormat LIST =
      ExportFormat.list(request -> ListWriter.write(List.of(request)));
  private static final String EVIL = "\"><script>alert(1)</script>'&|`*_[x](javascript:y)";

  private static List<ExportFormat> all() {
    return ExportFormat.all(request -> ListWriter.write(List.of(request)));
  }

  private static Scene secretive() {
    Proxy proxy = new Proxy(Proxy.Kind.HTTP, "p.example", 1, "me", "hunter2");
    Request asked =
        Request.get("https://user:hunter2@a.example/x?y=1")
            .withHeaders(
                List.of(
                    new Header("Authorization", "Bearer hunter2"),
                    new Header("proxy-authorization", "Basic hunter2"),
                    new Header("Cookie", "sid=hunter2"),
                    new Header("Accept", "text/plain")))
            .withTerms(Terms.NONE.withWay(Way.AS_SESSION.withProxy(proxy)));
    return new Scene(asked, Request.get("https://hunter2@b.example/"))
        .answered(
            0,
            200,
            new Header("Set-Cookie", "sid=hunter2; Path=/; HttpOnly"),
            new Header("Location", "https://u:hunter2@c.example/"))
        .answered(1, 200)
        .over();
  }

  @Test
  void whatALineCallsItsRequestIsWritten() {
    Request named =
        Request.get("https://me:pw@a.example/").withTerms(Terms.NONE.withName("log in"));
    Scene scene = new Scene(named).answered(0, 200).over();
    assertThat(scene.as(ExportFormat.csv("\n")))
        .contains("https://me:•••@a.example/,succeeded,", ",log in\n");
    assertThat(scene.as(ExportFormat.jsonLines())).contains("\"name\":\"log in\"");
    assertThat(scene.as(ExportFormat.har())).contains("\"comment\":\"log in\"");
    assertThat(scene.as(LIST)).contains("https://a.example/ name='log in'");
  }

  // All of them

  @Test
  void eachHasAWordAndAnEndingOfItsOwn() {
    assertThat(all()).extracting(ExportFormat::word).doesNotHaveDuplicates();
    assertThat(all()).extracting(ExportFormat::extension).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noSecretIsWrittenUnasked(ExportFormat format) {
    assertThat(secretive().as(format)).doesNotContain("hunter2").contains("a.example/x");
  }

  @ParameterizedTest
  @MethodSource("all")
  void anExplicitChoiceKeepsSecrets(ExportFormat format) {
    assertThat(secretive().as(format, Secrets.KEPT)).contains("hunter2");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRunUnderWayCanBeWritten(ExportFormat format) {
    Request delayed = Request.get("http://d.example/").withDelay(Duration.ofSeconds(9));
    Scene scene =
        new Scene(Request.get("http://a.example/"), Request.get("http://b.example/"), delayed);
    scene.started(0);
    assertThat(scene.as(format)).contains("a.example", "b.example", "d.example");
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyTheChosenRowsAreWritten(ExportFormat format) {
    Scene scene = new Scene(Request.get("http://a.example/"), Request.get("http://b.example/"));
    Snapshot some = Snapshot.of(scene.run, List.of(scene.run.task(1)), Scene.ms(5), Scene.NOON);
    assertThat(Scene.text(some, format, Secrets.LEFT_OUT))
        .contains("b.example")
        .doesNotContain("a.example");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHundredThousandRowsAreAllThere(ExportFormat format) {
    Scene scene =
        new Scene(
            IntStream.range(0, 100_000)
                .mapToObj(i -> Request.get("http://h/r" + i + "z"))
                .toList());
    String text = scene.as(format);
    assertThat(text).contains("/r0z", "/r54321z", "/r99999z");
  }

  // CSV

  private static String cell(String url) {
    return new Scene(Request.get(url)).as(ExportFormat.csv("\r\n")).lines().toList().get(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "＝1", "  =1"})
  void noCellStartsAFormula(String url) {
    assertThat(cell(url)).contains(",'" + url + ",");
  }

  @Test
  void aFormulaIsNoFormulaInQuotesEither() {
    assertThat(cell("=HYPERLINK(\"x\",1)")).contains(",\"'=HYPERLINK(\"\"x\"\",1)\",");
  }

  @Test
  void linesEndAsTheRfcSays() {
    String csv = new Scene(Request.get("http://a/")).as(ExportFormat.csv("\r\n"));
    assertThat(csv.split("\r\n", -1)).hasSize(3).endsWith("");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n");
  }

  // JSON lines

  @Test
  void everyLineIsAnObject() {
    String text = new Scene(Request.get("http://a/" + EVIL)).as(ExportFormat.jsonLines());
    assertThat(text.lines().map(JsonMapper.shared()::readTree).toList())
        .hasSize(2)
        .allMatch(line -> line.isObject());
  }

  // Markdown

  @Test
  void whateverAServerSaysStaysInItsCell() {
    String text =
        new Scene(Request.get("http://a/`|`x")).failed(0, EVIL).over().as(ExportFormat.markdown());
    String row = text.lines().reduce((_, last) -> last).orElseThrow();
    assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count()).isEqualTo(7);
    assertThat(row).contains("`` GET http://a/").doesNotContain("<script>");
    assertThat(text).contains("- **Outcome**: 1 request: 1 failed\n");
  }

  // HTML

  @Test
  void theReportEscapesAllThatCameFromOutside() {
    String page =
        new Scene(Request.get("http://a/" + EVIL)).failed(0, EVIL).over().as(ExportFormat.html());
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
    assertThat(page).doesNotContain("title=\"http://a/\">");
  }

  @Test
  void theReportLoadsNothing() {
    String page =
        new Scene(Request.get("http://a/")).answered(0, 200).over().as(ExportFormat.html());
    assertThat(page)
        .contains(
            "Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\"")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<link", "<img", "src=", "url(", "@import");
  }

  @Test
  void theReportDrawsEachPhaseInItsPlace() {
    String page =
        new Scene(Request.get("http://a/")).answered(0, 200).over().as(ExportFormat.html());
    assertThat(page)
        .contains("--await:100.00%")
        .contains("<i class=q style=\"left:0.00%;width:12.50%\">")
        .contains("<i class=dn style=\"left:12.50%;width:3.75%\">")
        .contains("<i class=wt style=\"left:28.75%;width:25.00%\">")
        .contains("<i class=rc style=\"left:53.75%;width:8.75%\">");
  }

  // The list

  static final List<Request> ROUND =
      List.of(
          Request.get("https://a.example/"),
          Request.get("https://a.example/b?c=d#e").withMethod("HEAD"),
          Request.get("https://a.example/ü").withShield(true).withDelay(Duration.ofMillis(1500)),
          new Request(
              "POST",
              "https://a.example/post",
              List.of(new Header("X-A", "it's \"quoted\"")),
              new Request.Body(
                  "{\"a\":\n1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), null),
              dev.muster.engine.Timeouts.NONE,
              Duration.ZERO,
              false,
              3,
              0));

  @ParameterizedTest
  @FieldSource("ROUND")
  void theListReadsBackToTheSameRequest(Request request) {
    String text = new Scene(request).failed(0, "said\n= \u202e so").over().as(LIST);
    Request read = ListReader.read(text).requests().getFirst();
    assertThat(ListWriter.write(List.of(read))).isEqualTo(ListWriter.write(List.of(request)));
    assertThat(ListReader.read(text).skipped()).isEmpty();
  }

  @Test
  void theListSaysWhatBecameOfEachRequest() {
    Scene scene =
        new Scene(Request.get("http://a/"), Request.get("http://b/"), Request.get("http://c/"))
            .answered(0, 200)
            .failed(1, "refused")
            .cancelled(2)
            .over();
    assertThat(scene.as(LIST))
        .isEqualTo(
            """
            # 2026-11-22T12:00:00Z, 80 ms
            # 3 requests: 1 succeeded · 1 failed · 1 cancelled
            # gather(*tasks, return_exceptions=True) returned after 80 ms

            # #1 succeeded · 200 · 40 ms · 11 B
            http://a/

            # #2 failed · refused · 50 ms · 0 B
            http://b/

            # #3 cancelled · cancelled by you
            http://c/
            """);
  }
}
