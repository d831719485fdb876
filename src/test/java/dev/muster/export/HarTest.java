package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.practice.PracticeServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HarTest {
  private static final List<String> PARTS =
      List.of("blocked", "dns", "connect", "send", "wait", "receive");

  private static JsonNode har(Scene scene, Secrets secrets) {
    return valid(scene.as(ExportFormat.har(), secrets));
  }

  private static JsonNode har(Scene scene) {
    return har(scene, Secrets.LEFT_OUT);
  }

  /// The archive, once the schema of HAR 1.2 has nothing against it.
  private static JsonNode valid(String text) {
    JsonNode archive = JsonMapper.shared().readTree(text);
    try (InputStream schema = HarTest.class.getResourceAsStream("/har/har-1.2.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                  .getSchema(Objects.requireNonNull(schema))
                  .validate(archive))
          .isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return archive.path("log");
  }

  private static void addsUp(JsonNode entry) {
    double sum = 0;
    for (String part : PARTS) {
      sum += Math.max(0, entry.path("timings").path(part).asDouble());
    }
    assertThat(sum)
        .isCloseTo(entry.path("time").asDouble(), org.assertj.core.data.Offset.offset(1e-6));
    JsonNode timings = entry.path("timings");
    assertThat(timings.path("ssl").asDouble())
        .isLessThanOrEqualTo(timings.path("connect").asDouble());
  }

  @Test
  void theSchemaWouldFindAMistake() {
    String text = new Scene(Request.get("http://a/")).answered(0, 200).as(ExportFormat.har());
    org.junit.jupiter.api.Assertions.assertThrows(
        AssertionError.class, () -> valid(text.replace("\"status\":200", "\"status\":\"200\"")));
  }

  @Test
  void timingsAddUpAndConnectHoldsTls() {
    JsonNode entry =
        har(new Scene(Request.get("https://a/")).answered(0, 200).over()).path("entries").path(0);
    JsonNode timings = entry.path("timings");
    assertThat(timings.path("blocked").asDouble()).isEqualTo(10);
    assertThat(timings.path("dns").asDouble()).isEqualTo(3);
    assertThat(timings.path("connect").asDouble()).isEqualTo(9);
    assertThat(timings.path("ssl").asDouble()).isEqualTo(5);
    assertThat(timings.path("wait").asDouble()).isEqualTo(20);
    assertThat(entry.path("time").asDouble()).isEqualTo(50);
    addsUp(entry);
  }

  @Test
  void anEntrySaysWhenItBegan() {
    JsonNode log = har(new Scene(Request.get("https://a/")).answered(0, 200).over());
    assertThat(log.path("entries").path(0).path("startedDateTime").asString())
        .isEqualTo("2026-11-22T12:00:00.000Z");
    assertThat(log.path("pages").path(0).path("pageTimings").path("onLoad").asInt()).isEqualTo(80);
  }

  @Test
  void whatNeverStartedWasOnlyBlocked() {
    JsonNode entry =
        har(new Scene(Request.get("http://a/")).cancelled(0).over()).path("entries").path(0);
    assertThat(entry.path("time").asDouble()).isEqualTo(30);
    assertThat(entry.path("timings").path("blocked").asDouble()).isEqualTo(30);
    assertThat(entry.path("timings").path("connect").asInt()).isEqualTo(-1);
    assertThat(entry.path("response").path("_error").asString()).isEqualTo("cancelled by you");
  }

  @Test
  void bytesThatAreNoTextAreBase64() {
    byte[] bytes = {(byte) 0xff, 0, 1};
    Request posts =
        new Request(
            "POST",
            "http://a/",
            List.of(),
            new Request.Body(bytes, "image/png"),
            dev.muster.engine.Timeouts.NONE,
            java.time.Duration.ZERO,
            false,
            0,
            0);
    JsonNode data = har(new Scene(posts)).path("entries").path(0).path("request").path("postData");
    assertThat(data.path("_encoding").asString()).isEqualTo("base64");
    assertThat(data.path("text").asString()).isEqualTo("/wAB");
    assertThat(data.path("mimeType").asString()).isEqualTo("image/png");
  }

  @Test
  void theQueryIsReadable() {
    JsonNode query =
        har(new Scene(Request.get("http://a/?q=a%20b&empty&=x#frag")))
            .path("entries")
            .path(0)
            .path("request")
            .path("queryString");
    assertThat(query.path(0).path("value").asString()).isEqualTo("a b");
    assertThat(query.path(1).path("name").asString()).isEqualTo("empty");
    assertThat(query.path(2).path("value").asString()).isEqualTo("x");
  }

  @Test
  void cookiesAreThereWhenSecretsAreWanted() {
    Scene scene =
        new Scene(Request.get("http://a/").withHeaders(List.of(new Header("Cookie", "a=1; b=2"))))
            .answered(0, 200, new Header("Set-Cookie", "c=3; Path=/p; Secure"))
            .over();
    JsonNode entry = har(scene, Secrets.KEPT).path("entries").path(0);
    assertThat(entry.path("request").path("cookies").size()).isEqualTo(2);
    assertThat(entry.path("response").path("cookies").path(0).path("path").asString())
        .isEqualTo("/p");
    assertThat(har(scene).path("entries").path(0).path("response").path("cookies").size()).isZero();
  }

  @Test
  void aRealRunIsAValidArchive() throws Exception {
    try (PracticeServer server = PracticeServer.open()) {
      List<Request> requests = new ArrayList<>();
      for (String path :
          List.of(
              "/bytes/10",
              "/bytes/10",
              "/redirect/2",
              "/reset",
              "/status/404",
              "/cookies/set?a=b")) {
        requests.add(Request.get(server.url(path)));
      }
      requests.add(Request.get("python://nobody"));
      Plan plan =
          new Plan(
              requests,
              new Gather(true, null),
              Session.DEFAULT.withLimits(new Limits(1, Limits.UNLIMITED)));
      Snapshot snapshot = RealRun.of(plan).snapshot();
      JsonNode entries =
          valid(Scene.text(snapshot, ExportFormat.har(), Secrets.LEFT_OUT)).path("entries");
      assertThat(entries.size()).isEqualTo(7);
      entries.forEach(HarTest::addsUp);
      JsonNode fresh = entries.path(0);
      assertThat(fresh.path("timings").path("connect").asDouble()).isPositive();
      assertThat(fresh.path("response").path("content").path("size").asInt()).isEqualTo(10);
      assertThat(fresh.path("serverIPAddress").asString()).isEqualTo("127.0.0.1");
      JsonNode reused = entries.path(1);
      assertThat(reused.path("timings").path("connect").asInt()).isEqualTo(-1);
      assertThat(reused.path("timings").path("dns").asInt()).isEqualTo(-1);
      assertThat(reused.path("connection").asString())
          .isEqualTo(fresh.path("connection").asString());
      assertThat(entries.path(2).path("_redirects").size()).isEqualTo(2);
      assertThat(entries.path(3).path("response").path("status").asInt()).isZero();
      assertThat(
              new String(
                  entries.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .doesNotContain("Set-Cookie");
    }
  }
}
