package dev.muster.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists that other programs have written.
class FormatsTest {
  @Test
  void aHarIsItsRequests() {
    RequestList list =
        ListReader.read(
            """
            {"log": {"version": "1.2", "pages": [{"id": "p", "title": "https://no.example"}],
             "entries": [
               {"startedDateTime": "2026-01-01", "response": {"content": {"text": "https://no.example"}},
                "request": {"method": "POST", "url": "https://a.example/x y",
                  "headers": [{"name": ":path", "value": "/x"}, {"name": "Accept", "value": "a/b"},
                    {"name": "Content-Length", "value": "2"}],
                  "postData": {"mimeType": "application/json", "text": "{}"}}},
               {"request": {"method": "GET", "url": "data:text/plain,x", "headers": []}},
               {"request": {"method": "GET", "url": "https://b.example/", "headers": []}}
             ]}}
            """);
    assertThat(list.format()).isEqualTo(Format.HAR);
    assertThat(urls(list)).containsExactly("https://a.example/x%20y", "https://b.example/");
    Request first = list.requests().getFirst();
    assertThat(first.method()).isEqualTo("POST");
    assertThat(first.headers()).containsExactly(new Header("Accept", "a/b"));
    assertThat(body(first)).isEqualTo("{}");
    assertThat(type(first)).isEqualTo("application/json");
    assertThat(first.line()).isEqualTo(3);
    assertThat(list.skipped()).extracting(Skipped::line).containsExactly(8);
    assertThat(list.marks()).hasSize(11);
    assertThat(list.marks().get(2)).isEqualTo(new LineMark.Entry(0, 1));
  }

  @Test
  void aFormInAHarIsSentAsAForm() {
    RequestList list =
        ListReader.read(
            """
            {"log":{"entries":[{"request":{"method":"POST","url":"https://a.example",
            "postData":{"mimeType":"application/x-www-form-urlencoded",
            "params":[{"name":"a","value":"1 2"},{"name":"b","value":"&"}]}}}]}}\
            """);
    assertThat(body(list.requests().getFirst())).isEqualTo("a=1+2&b=%26");
  }

  @Test
  void whatABrokenHarHoldsUpToThereIsRead() {
    RequestList list =
        ListReader.read(
            """
            {"log":{"entries":[{"request":{"method":"HEAD","url":"https://a.example"}},
            {"request":{"method":"GET","url\
            """);
    assertThat(list.requests()).extracting(Request::method).containsExactly("HEAD");
    assertThat(list.skipped().getLast().reason().kind()).isEqualTo(Reason.Kind.BROKEN);
  }

  @Test
  void aSitemapIsItsLocationsAndNoPictures() {
    RequestList list =
        ListReader.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://i">
              <url><loc>https://a.example/?a=1&amp;b=2</loc><lastmod>2026-01-01</lastmod></url>
              <url>
                <image:image><image:loc>https://no.example/1.png</image:loc></image:image>
                <loc> <![CDATA[https://b.example/]]> </loc>
              </url>
              <url><loc></loc></url>
            </urlset>
            """);
    assertThat(list.format()).isEqualTo(Format.SITEMAP);
    assertThat(urls(list)).containsExactly("https://a.example/?a=1&b=2", "https://b.example/");
    assertThat(list.requests()).extracting(Request::line).containsExactly(4, 5);
    assertThat(list.skipped()).hasSize(1);
  }

  @Test
  void anIndexNamesFurtherSitemaps() {
    RequestList list =
        ListReader.read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://a.example/1.xml.gz</loc></sitemap>
              <sitemap><loc>https://a.example/2.xml</loc></sitemap>
            </sitemapindex>\
            """);
    assertThat(list.requests()).isEmpty();
    assertThat(list.sitemaps())
        .containsExactly("https://a.example/1.xml.gz", "https://a.example/2.xml");
  }

  @Test
  void proseInAListOfJsonIsLookedThroughForUrls() {
    RequestList list =
        ListReader.read(
            "[\"see https://a.example/x, or (https://b.example)\", \"no link\", \"://\"]");
    assertThat(list.requests())
        .extracting(Request::url)
        .containsExactly("https://a.example/x", "https://b.example");
    assertThat(list.skipped())
        .extracting(one -> one.reason().sentence())
        .containsExactly(":// is no URL");
  }

  @Test
  void aUrlThatIsNoneInAConfigFileIsSaid() {
    RequestList list = ListReader.read("url = \"//\"\nnext\nurl = https://a.example\n");
    assertThat(list.requests()).hasSize(1);
    assertThat(list.skipped())
        .extracting(one -> one.line() + " " + one.reason().sentence())
        .containsExactly("1 // is no URL");
  }

  @Test
  void aUrlBehindAValueOfAConfigFileIsSaid() {
    RequestList list = ListReader.read("url = https://a.example https://b.example\n");
    assertThat(list.requests()).extracting(Request::url).containsExactly("https://a.example");
    assertThat(list.warnings())
        .extracting(one -> one.line() + " " + one.reason().sentence())
        .containsExactly("1 https://b.example stands behind the value, and isn't taken over");
  }

  /// Found by the fuzzer: Java's reader has no words for it and throws something else.
  @Test
  void aZeroByteInASitemapsDeclarationsBreaksItOffAndNothingElse() throws IOException {
    RequestList list =
        ListReader.read("<!DOCTYPE x [<urlset \u0000>\nhttps://a.example/ is lost in it");
    assertThat(list.requests()).extracting(Request::url).containsExactly("https://a.example/");
    assertThat(new SitemapMode().read(new StringReader("<!DOCTYPE x [\u0000")).skipped())
        .extracting(one -> one.reason().kind())
        .containsExactly(Reason.Kind.BROKEN);
  }

  @Test
  void noEntityOfASitemapIsLookedUp() {
    RequestList list =
        ListReader.read(
            """
            <!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
            <urlset><url><loc>https://a.example/&x;&b;</loc></url></urlset>\
            """);
    assertThat(urls(list)).noneMatch(url -> url.contains("aaaa"));
  }

  @Test
  void aTableHasItsUrlsInOneColumn() {
    RequestList list =
        ListReader.read(
            """
            Name;Link;Method;Address;Timeout
            one;"https://no.example";POST;ignored;2
            two;https://b.example/;;x;soon
            three;;;;
            four;b.example/x;HEAD;;
            """);
    assertThat(list.format()).isEqualTo(Format.CSV);
    assertThat(urls(list))
        .containsExactly("https://no.example", "https://b.example/", "https://b.example/x");
    assertThat(list.requests()).extracting(Request::method).containsExactly("POST", "GET", "HEAD");
    assertThat(list.requests())
        .extracting(request -> request.terms().name())
        .containsExactly("one", "two", "four");
    assertThat(list.requests().getFirst().timeouts().total()).isEqualTo(Duration.ofSeconds(2));
    assertThat(list.warnings()).extracting(Skipped::line).containsExactly(3);
    assertThat(list.skipped()).extracting(Skipped::line).containsExactly(4);
  }

  @Test
  void aCellMayHoldCommasBreaksAndQuotes() {
    RequestList list =
        ListReader.read(
            "\ufeffid,url,note\n1,\"https://a.example/?q=1,2\",\"two\nlines, \"\"quoted\"\"\"\n"
                + "2,https://b.example,\n");
    assertThat(urls(list)).containsExactly("https://a.example/?q=1,2", "https://b.example");
    assertThat(list.requests()).extracting(Request::line).containsExactly(2, 4);
  }

  @Test
  void aColumnOfBodiesSendsNoneWithoutAMethod() {
    RequestList list = ListReader.read("url\tbody\nhttps://a.example\tan article\n");
    assertThat(list.requests()).extracting(Request::method).containsExactly("GET");
    assertThat(list.requests().getFirst().body()).isNull();
    assertThat(list.warnings()).hasSize(1);
  }

  @Test
  void noFieldReadsAFile() {
    assertThat(
            ListReader.read("url,method,body,body-file\nhttps://a.example,POST,@/etc/x,/etc/y\n")
                .files())
        .isEmpty();
    assertThat(
            ListReader.read(
                    "[{\"url\":\"https://a.example\",\"method\":\"POST\",\"data\":\"@/etc/x\"}]")
                .files())
        .isEmpty();
  }

  @Test
  void jsonObjectsAreRequestsWhereverTheyAre() {
    RequestList list =
        ListReader.read(
            """
            {"total": 3, "data": {"items": [
              {"url": "https://a.example", "method": "put", "headers": {"X-A": "b"}, "body": {"a": 1}},
              {"id": 7},
              {"deep": {"uri": "https://b.example", "timeout": 1.5}}
            ]}, "more": ["https://c.example", "no url"], "self": "https://d.example"}
            """);
    assertThat(list.format()).isEqualTo(Format.JSON);
    assertThat(urls(list))
        .containsExactly(
            "https://a.example", "https://b.example", "https://c.example", "https://d.example");
    Request first = list.requests().getFirst();
    assertThat(first.method()).isEqualTo("PUT");
    assertThat(first.headers()).containsExactly(new Header("X-A", "b"));
    assertThat(body(first)).isEqualTo("{\"a\":1}");
    assertThat(type(first)).isEqualTo("application/json");
    assertThat(list.requests().get(1).timeouts().total()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(list.skipped()).extracting(Skipped::line).containsExactly(3);
  }

  @Test
  void jsonLinesAreReadLineByLine() {
    RequestList list =
        ListReader.read(
            "{\"url\": \"https://a.example\"}\n{\"url\": \"b.example/x\"}\n{\"await\": {}}\n");
    assertThat(urls(list)).containsExactly("https://a.example", "https://b.example/x");
    assertThat(list.requests()).extracting(Request::line).containsExactly(1, 2);
    assertThat(list.skipped()).extracting(Skipped::line).containsExactly(3);
  }

  @Test
  void logLinesInBracketsAreNoJson() {
    RequestList list =
        ListReader.read("[12:01] https://a.example\n[\"x\" 12:02] https://b.example\n");
    assertThat(urls(list)).containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void whereJsonBreaksOffTheLinesAreReadAsLines() {
    RequestList list =
        ListReader.read("{\"url\": \"https://a.example\"}\n{oops\nhttps://b.example\n");
    assertThat(urls(list)).containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void aConfigOfCurlIsItsRequests() {
    RequestList list =
        ListReader.read(
            """
            # curl -K this
            url = "https://a.example/1"
            -H "X-A: \\"b\\""
            request PUT
            data: "a=1"
            max-time=5
            next
            url = "https://b.example/"
            url https://c.example/
            --compressed
            -T "/etc/x"
            """);
    assertThat(list.format()).isEqualTo(Format.CURL_CONFIG);
    assertThat(urls(list))
        .containsExactly("https://a.example/1", "https://b.example/", "https://c.example/");
    Request first = list.requests().getFirst();
    assertThat(first.method()).isEqualTo("PUT");
    assertThat(first.headers()).containsExactly(new Header("X-A", "\"b\""));
    assertThat(first.timeouts().total()).isEqualTo(Duration.ofSeconds(5));
    assertThat(body(first)).isEqualTo("a=1");
    assertThat(list.requests()).extracting(Request::line).containsExactly(2, 8, 9);
    assertThat(list.files()).containsExactly("/etc/x");
  }

  @Test
  void anHttpFileIsItsRequests() {
    RequestList list =
        ListReader.read(
            """
            @host = a.example
            @base = https://{{host}}

            ### The first
            # @no-redirect
            POST {{base}}/orders
                ?page=1
                &size=2 HTTP/1.1
            Content-Type: application/json
            Authorization: Bearer {{token}}

            {
              "host": "{{host}}"
            }

            > {% client.test("x", function() {}) %}

            ###
            GET https://b.example/

            GET https://c.example/
            Accept: a/b

            ### with a file
            PUT https://d.example/ HTTP/1.1

            < ./body.json

            ###
            GET /path HTTP/1.1
            Host: localhost:8080
            """);
    assertThat(list.format()).isEqualTo(Format.HTTP_FILE);
    assertThat(urls(list))
        .containsExactly(
            "https://a.example/orders?page=1&size=2",
            "https://b.example/",
            "https://c.example/",
            "https://d.example/",
            "http://localhost:8080/path");
    Request first = list.requests().getFirst();
    assertThat(first.method()).isEqualTo("POST");
    assertThat(body(first)).isEqualTo("{\n  \"host\": \"a.example\"\n}");
    assertThat(first.terms().name()).isEqualTo("The first");
    assertThat(first.terms().redirects()).isZero();
    assertThat(first.line()).isEqualTo(6);
    assertThat(list.files()).containsExactly("./body.json");
    assertThat(list.warnings())
        .extracting(one -> one.reason().kind())
        .contains(Reason.Kind.SCRIPT, Reason.Kind.SENT_AS_IT_STANDS);
  }

  @Test
  void aRequestWithinAScriptThatIsNeverClosedIsNotGoneInSilence() {
    RequestList list =
        ListReader.read("GET https://a.example/1 HTTP/1.1\n\n> {%###\nGET https://a.example/2\n");
    assertThat(list.requests()).hasSize(1);
    assertThat(list.warnings()).extracting(Skipped::line).containsExactly(3, 4);
  }

  @Test
  void aScriptThatIsNeverClosedEndsWithItsRequest() {
    RequestList list =
        ListReader.read(
            "GET https://a.example/\n\n> {% client.log(1)\n\n###\nGET https://b.example/\n");
    assertThat(urls(list)).containsExactly("https://a.example/", "https://b.example/");
  }

  @Test
  void aBodyThatHoldsRequestLinesIsSentWhole() {
    RequestList list =
        ListReader.read(
            """
            POST https://a.example/$batch HTTP/1.1
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: application/http

            DELETE https://a.example/Customers(1) HTTP/1.1

            --b--

            ###
            GET https://b.example/
            """);
    assertThat(list.requests()).extracting(Request::method).containsExactly("POST", "GET");
    assertThat(body(list.requests().getFirst()))
        .contains("\n\nDELETE https://a.example/Customers(1) HTTP/1.1\n\n--b--");
    assertThat(list.warnings())
        .extracting(one -> one.line() + " " + one.reason().kind())
        .containsExactly("7 IN_BODY");
  }

  @Test
  void aUrlWithAnUnknownVariableIsSkippedByName() {
    RequestList list =
        ListReader.read("@a = 1\n###\nGET https://{{nobody}}/\n\n###\nGET https://b.example/{{a}}");
    assertThat(urls(list)).containsExactly("https://b.example/1");
    assertThat(list.skipped().getFirst().reason().sentence())
        .isEqualTo("nothing says what {{nobody}} stands for");
  }

  @Test
  void variablesThatNameEachOtherComeToAnEnd() {
    StringBuilder text = new StringBuilder("@v0 = xxxxxxxxxx\n");
    for (int i = 1; i < 60; i++) {
      text.append("@v").append(i).append(" = ").append("{{v%d}}".formatted(i - 1).repeat(9));
      text.append('\n');
    }
    text.append("@loop = {{loop}}{{loop}}\n###\nGET https://a.example/?{{v59}}{{loop}}\n");
    assertThat(ListReader.read(text.toString()).marks()).hasSize(64);
  }

  @Test
  void aPostmanCollectionIsItsRequests() {
    RequestList list =
        ListReader.read(
            """
            {"info": {"name": "c", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "item": [
               {"name": "Orders", "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}"}]},
                "item": [
                 {"name": "Create", "request": {"method": "POST",
                   "header": [{"key": "X-A", "value": "b"}, {"key": "X-B", "value": "c", "disabled": true}],
                   "body": {"mode": "raw", "raw": "{\\"h\\": \\"{{h}}\\"}", "options": {"raw": {"language": "json"}}},
                   "url": {"raw": "https://{{h}}/orders/:id?x=1", "variable": [{"key": "id", "value": "7"}]}}},
                 {"name": "Unknown", "request": {"method": "GET", "url": "https://{{nobody}}/"}}]},
               {"name": "Upload", "request": {"method": "POST", "auth": {"type": "oauth2"},
                 "url": "b.example/up",
                 "body": {"mode": "formdata", "formdata": [
                   {"key": "a", "value": "1", "type": "text"},
                   {"key": "f", "type": "file", "src": "/etc/x"}]}}},
               {"name": "Plain", "request": "https://c.example/"}
             ],
             "event": [{"listen": "prerequest"}],
             "variable": [{"key": "h", "value": "a.example"}, {"key": "t", "value": "secret"}]}
            """);
    assertThat(list.format()).isEqualTo(Format.POSTMAN);
    assertThat(urls(list))
        .containsExactly(
            "https://a.example/orders/7?x=1", "http://b.example/up", "https://c.example/");
    Request first = list.requests().getFirst();
    assertThat(first.headers())
        .containsExactly(new Header("X-A", "b"), new Header("Authorization", "Bearer secret"));
    assertThat(body(first)).isEqualTo("{\"h\": \"a.example\"}");
    assertThat(first.terms().name()).isEqualTo("Orders / Create");
    assertThat(list.files()).containsExactly("/etc/x");
    assertThat(list.skipped()).extracting(Skipped::line).containsExactly(9);
    assertThat(list.requests()).extracting(Request::line).containsExactly(5, 10, 15);
    assertThat(list.warnings())
        .extracting(one -> one.reason().kind())
        .containsExactly(Reason.Kind.SCRIPT, Reason.Kind.NEEDS_AUTH);
  }

  @Test
  void whatOtherProgramsWroteReadsTheSameWhenItIsWrittenAsAList() {
    for (String text :
        List.of(
            "url,method,timeout\nhttps://a.example/<x>,POST,2\nb.example,HEAD,\n",
            "[{\"url\":\"https://a.example/“x”\",\"name\":\"x y\",\"expect\":\"2xx\"}]",
            "url = \"https://a.example\"\ndata = \"a\\nb\"\n-F x=@/y\n",
            "### n\nPOST https://a.example\nX-A: 'b\n\n< /x\nmore\n")) {
      RequestList list = ListReader.read(text);
      RequestList again = ListReader.read(ListWriter.write(list));
      assertThat(list.requests()).isNotEmpty();
      assertThat(again.format()).isEqualTo(Format.LIST);
      assertThat(again.requests())
          .usingRecursiveComparison()
          .ignoringFields("line")
          .isEqualTo(list.requests());
      assertThat(again.fileBodies()).isEqualTo(list.fileBodies());
    }
  }

  private static List<String> urls(RequestList list) {
    return list.requests().stream().map(Request::url).toList();
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
