package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.engine.Bounds;
import dev.muster.engine.Header;
import dev.muster.engine.Proxy;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Way;
import dev.muster.input.ListReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CurlTest {
  private static final Session SESSION =
      Session.DEFAULT.withBounds(new Bounds(0, 256_000, 1_000_000, 64_000, 64_000));

  private static Request post(String url, byte[] body, Header... headers) {
    return new Request(
        "POST",
        url,
        List.of(headers),
        new Request.Body(body, null),
        Timeouts.NONE,
        Duration.ZERO,
        false,
        0,
        0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// What is hard on a shell, on curl, or on both.
  static List<Request> tricky() {
    Request get = Request.get("/plain");
    List<Request> all = new ArrayList<>();
    all.add(get);
    all.add(Request.get("/q?a=1&b=$HOME&c=`id`&d=$(id)&e='x'&f=%20%41"));
    all.add(Request.get("/[1-3]/{a,b}?x[]=1"));
    all.add(Request.get("/ü/日本?q=ä ö"));
    all.add(get.withMethod("HEAD"));
    all.add(get.withMethod("DELETE"));
    all.add(get.withMethod("PURGE"));
    all.add(
        get.withHeaders(
            List.of(new Header("X-Quotes", "it's \"so\" \\ back\\\\slash !history! $HOME `id`"))));
    all.add(get.withHeaders(List.of(new Header("X-Unicode", "grüße 日本 👍"))));
    all.add(
        get.withHeaders(
            List.of(
                new Header("X-At", "@/etc/passwd"),
                new Header("X-Two", "a"),
                new Header("X-Two", "b"))));
    all.add(
        get.withHeaders(List.of(new Header("X-Empty", ""), new Header("Accept", "text/plain"))));
    all.add(
        get.withHeaders(List.of(new Header("X-Tab", "a\tb"), new Header("User-Agent", "me; (x)"))));
    all.add(
        post(
            "/post",
            utf8("a=1&b=2"),
            new Header("Content-Type", "application/x-www-form-urlencoded")));
    all.add(
        post(
            "/post",
            utf8("{\"it's\": \"json\\n\", \"x\": [1,\n2]}\n"),
            new Header("Content-Type", "application/json")));
    all.add(post("/post", utf8("@/etc/passwd")));
    all.add(post("/post", utf8("line\r\nline\n\ttab\\\\ 'q' \u0007\u001b[1m")));
    all.add(post("/post", utf8("grüße 日本 👍\n")));
    all.add(post("/post", new byte[0]));
    all.add(post("/post", new byte[] {(byte) 0xff, (byte) 0xfe, '\n', '\'', '\\', (byte) 0x80}));
    all.add(post("/post", new byte[] {0, 1, 2, '\n', 0, (byte) 0xff}));
    all.add(post("/put", utf8("x")).withMethod("PUT"));
    all.add(post("/get", utf8("x")).withMethod("GET"));
    return all;
  }

  @Test
  void theRequestsOwnWayIsTakenAlong() {
    Proxy proxy = new Proxy(Proxy.Kind.SOCKS, "p.example", 9, "me", "hunter2");
    Request request =
        Request.get("https://a.example/")
            .withTerms(Terms.NONE.withRedirects(2).withWay(new Way(proxy, true)));
    Curl safe = new Curl(Shell.BASH, Secrets.LEFT_OUT);
    assertThat(safe.command(request, Session.DEFAULT))
        .contains("--insecure", "--max-redirs 2", "--proxy 'socks5h://p.example:9'")
        .doesNotContain("hunter2")
        .startsWith("# secrets left out");
    Request read =
        read(new Curl(Shell.BASH, Secrets.KEPT).commands(List.of(request), Session.DEFAULT));
    assertThat(read.terms()).isEqualTo(request.terms());
  }

  private static boolean has(String tool) {
    try {
      return new ProcessBuilder(tool, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (java.io.IOException | InterruptedException _) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("tricky")
  void realCurlSendsTheSameBytes(Request path) throws Exception {
    assumeTrue(has("curl") && has("bash"), "needs curl and bash, which are not installed");
    try (Recorder server = Recorder.open()) {
      Request request = path.withUrl(server.url(path.url()));
      bash(new Curl(Shell.BASH, Secrets.LEFT_OUT).commands(List.of(request), SESSION));
      Recorder.Arrived arrived = server.next();
      assertThat(arrived.requestLine())
          .isEqualTo(request.method() + " " + sent(path.url()) + " HTTP/1.1");
      for (Header header : request.headers()) {
        assertThat(arrived.values(header.name())).contains(header.value());
      }
      byte[] body = request.body() == null ? new byte[0] : request.body().bytes();
      assertThat(arrived.body()).isEqualTo(body);
      boolean typed = request.headers().stream().anyMatch(header -> header.is("Content-Type"));
      assertThat(arrived.values("Content-Type")).hasSize(typed ? 1 : 0);
    }
  }

  private static String sent(String path) {
    return SentUrl.of("http://h" + path).substring("http://h".length());
  }

  @Test
  void manyRowsAreManyCommands() throws Exception {
    assumeTrue(has("curl") && has("bash"), "needs curl and bash, which are not installed");
    try (Recorder server = Recorder.open()) {
      List<Request> requests = tricky().stream().map(r -> r.withUrl(server.url(r.url()))).toList();
      bash(new Curl(Shell.BASH, Secrets.LEFT_OUT).commands(requests, SESSION));
      for (Request request : requests) {
        assertThat(server.next().requestLine()).startsWith(request.method() + " ");
      }
    }
  }

  private static void bash(String commands) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", commands)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said + "\n" + commands).isZero();
  }

  // Read back

  @ParameterizedTest
  @EnumSource(Shell.class)
  void aPlainRequestReadsBack(Shell shell) {
    Request request =
        post(
            "https://a.example/x?a=1&b=50%25",
            utf8("its <a> & 100% ^caret |pipe"), new Header("X-A", "p|q & r"));
    Request read = read(new Curl(shell, Secrets.LEFT_OUT).commands(List.of(request), SESSION));
    assertThat(read.method()).isEqualTo("POST");
    assertThat(read.url()).isEqualTo(request.url());
    assertThat(read.headers()).contains(new Header("X-A", "p|q & r"));
    assertThat(body(read)).isEqualTo("its <a> & 100% ^caret |pipe");
  }

  private static Request read(String command) {
    return ListReader.read(command.replace("curl.exe", "curl")).requests().getFirst();
  }

  private static String body(Request request) {
    Request.@Nullable Body body = request.body();
    return body == null ? "" : new String(body.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void cmdQuotesForBothItsReaders() {
    Request request =
        Request.get("https://a/").withHeaders(List.of(new Header("X", "\"a\\\" %PATH% & c\\")));
    assertThat(new Curl(Shell.CMD, Secrets.LEFT_OUT).command(request, SESSION))
        .contains("-H ^\"X: ^\\^\"a^\\^\\^\\^\" %^PATH%^ ^& c^\\^\\^\"");
  }

  @Test
  void powerShellHandsQuotesOverAsAConfig() {
    String command =
        new Curl(Shell.POWERSHELL, Secrets.LEFT_OUT)
            .command(post("https://a/", utf8("{\"a\": 'b'}\n")), SESSION);
    assertThat(command)
        .startsWith("$OutputEncoding = [Text.UTF8Encoding]::new($false)\n@'\n")
        .contains("data-raw = \"{\\\"a\\\": 'b'}\\n\"\n")
        .endsWith("'@ | curl.exe --config -");
  }

  // Small and safe

  @Test
  void aPlainGetIsShort() {
    assertThat(
            new Curl(Shell.BASH, Secrets.LEFT_OUT)
                .command(Request.get("https://a/"), Session.DEFAULT))
        .isEqualTo("curl 'https://a/' --compressed -L");
  }

  @Test
  void limitsThatAreNoDefaultComeAlong() {
    Request request =
        Request.get("https://a/")
            .withTimeouts(new Timeouts(Duration.ofMillis(2500), Duration.ofSeconds(1), null))
            .withRetries(3);
    assertThat(new Curl(Shell.BASH, Secrets.LEFT_OUT).command(request, Session.DEFAULT))
        .isEqualTo("curl 'https://a/' --compressed -m 2.5 --connect-timeout 1 -L --retry 3");
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void secretsStayBehindAndThatIsSaid(Shell shell) {
    Request request =
        Request.get("https://u:hunter2@a/").withHeaders(List.of(new Header("Cookie", "hunter2")));
    assertThat(new Curl(shell, Secrets.LEFT_OUT).command(request, SESSION))
        .doesNotContain("hunter2")
        .contains("secrets left out");
    assertThat(new Curl(shell, Secrets.KEPT).command(request, SESSION)).contains("hunter2");
  }
}
