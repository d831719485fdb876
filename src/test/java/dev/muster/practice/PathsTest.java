package dev.muster.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsTest {
  @SuppressWarnings("NullAway.Init")
  private Client client;

  @BeforeAll
  void open() throws IOException {
    client = new Client();
  }

  @AfterAll
  void close() {
    client.close();
  }

  @Test
  void delayAnswersNoSoonerThanAsked() throws Exception {
    long begin = System.nanoTime();
    assertThat(client.get("/delay/0.25").statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(250_000_000L);
  }

  @Test
  void delayOfZeroAnswersAtOnce() throws Exception {
    assertThat(client.get("/delay/0").body()).isEqualTo("Here at last.\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 304, 400, 401, 404, 418, 500, 503, 599})
  void statusAnswersWithThatCode(int code) throws Exception {
    assertThat(client.get("/status/" + code).statusCode()).isEqualTo(code);
  }

  @Test
  void statusesWithoutABodyHaveNone() throws Exception {
    assertThat(client.get("/status/204").body()).isEmpty();
    assertThat(client.get("/status/304").body()).isEmpty();
    assertThat(client.get("/status/200").body()).isEqualTo("200 OK\n");
  }

  @Test
  void unauthorizedSaysWhichCredentialsItWants() throws Exception {
    assertThat(client.get("/status/401").headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"practice\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 1_000_000})
  void bytesSendsExactlySoMany(int bytes) throws Exception {
    assertThat(client.get("/bytes/" + bytes).body()).hasSize(bytes);
  }

  @Test
  void headTellsTheLengthAndSendsNothing() throws Exception {
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(URI.create(client.server.url("/bytes/100000000"))).HEAD());
    assertThat(head.headers().firstValue("Content-Length")).contains("100000000");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void dripTakesItsTimeAndSendsEveryByte() throws Exception {
    long begin = System.nanoTime();
    assertThat(client.get("/drip?numbytes=1001&duration=0.3").body()).hasSize(1001);
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(300_000_000L);
  }

  @Test
  void dripWithoutBytesOrTimeEndsAtOnce() throws Exception {
    assertThat(client.get("/drip?numbytes=0&duration=0").body()).isEmpty();
    assertThat(client.get("/drip?numbytes=7&duration=0").body()).isEqualTo(".......");
  }

  @Test
  void resetGivesNoAnswer() {
    assertThatThrownBy(() -> client.get("/reset")).isInstanceOf(IOException.class);
  }

  @Test
  void hangOutlastsTheClient() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(client.server.url("/hang")))
            .timeout(Duration.ofMillis(150));
    assertThatThrownBy(() -> client.send(request)).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void redirectLeadsOnUntilNoneIsLeft() throws Exception {
    HttpResponse<String> first = client.get("/redirect/2");
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location")).contains("/redirect/1");
    assertThat(client.get("/redirect/1").headers().firstValue("Location")).contains("/redirect/0");
    assertThat(client.get("/redirect/0").statusCode()).isEqualTo(200);
  }

  @Test
  void echoTellsMethodPathHeadersAndBody() throws Exception {
    HttpResponse<String> echo =
        client.send(
            HttpRequest.newBuilder(URI.create(client.server.url("/echo/a?b=c&d")))
                .header("X-Colour", "blue")
                .method("PATCH", BodyPublishers.ofString("grüße \"q\"\n")));
    assertThat(echo.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(echo.body())
        .contains("\"method\":\"PATCH\"", "\"path\":\"/echo/a\"", "\"query\":\"b=c&d\"")
        .contains("[\"X-Colour\",\"blue\"]", "\"length\":12")
        .contains("\"body\":\"grüße \\\"q\\\"\\u000a\"");
  }

  @Test
  void echoKeepsTheFirstMegabyteAndCountsTheRest() throws Exception {
    int length = AskedReader.KEPT + 5_000;
    HttpResponse<String> echo =
        client.send(
            HttpRequest.newBuilder(URI.create(client.server.url("/echo")))
                .POST(BodyPublishers.ofString("x".repeat(length))));
    assertThat(echo.body()).contains("\"length\":" + length);
    assertThat(echo.body().chars().filter(c -> c == 'x').count()).isEqualTo(AskedReader.KEPT);
  }

  @Test
  void cookiesAreSetAndComeBack() throws Exception {
    HttpResponse<String> set = client.get("/cookies/set?flavour=oat&size=2");
    assertThat(set.headers().allValues("Set-Cookie"))
        .containsExactly("flavour=oat; Path=/", "size=2; Path=/");
    assertThat(set.headers().firstValue("Location")).contains("/cookies");
    HttpResponse<String> shown = client.get("/cookies", "Cookie", "flavour=oat; visits=4");
    assertThat(shown.body()).contains("{\"cookies\":{\"flavour\":\"oat\",\"visits\":\"4\"}}");
    assertThat(shown.headers().firstValue("Set-Cookie")).contains("visits=5; Path=/cookies");
  }

  @Test
  void theFirstVisitWithoutCookiesIsTheFirst() throws Exception {
    HttpResponse<String> shown = client.get("/cookies");
    assertThat(shown.body()).isEqualTo("{\"cookies\":{}}\n");
    assertThat(shown.headers().firstValue("Set-Cookie")).contains("visits=1; Path=/cookies");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/delay/", "/delay/x", "/delay/-1", "/delay/1e3", "/delay/3601", "/delay/NaN",
        "/status/", "/status/100", "/status/600", "/status/2OO", "/bytes/-1", "/bytes/100000001",
        "/redirect/1001", "/flaky/101", "/flaky/a", "/drip?numbytes=x", "/drip?duration=-1"
      })
  void whatMakesNoSenseIsRefusedWithASentence(String path) throws Exception {
    HttpResponse<String> refusal = client.get(path);
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.body()).startsWith("The ").endsWith(".\n");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void everyLinkOfTheIndexLeadsSomewhere() throws Exception {
    Matcher links = Pattern.compile("href=\"([^\"]+)\"").matcher(client.get("/").body());
    List<String> refused = new ArrayList<>();
    int found = 0;
    for (; links.find(); found++) {
      Answer answer = new Paths().answer(Requests.get(links.group(1).replace("&amp;", "&")));
      if (answer instanceof Answer.Reply reply && reply.status() >= 400) {
        refused.add(links.group(1));
      }
    }
    assertThat(found).isEqualTo(11);
    assertThat(refused).containsExactly("/status/404");
  }
}
