package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.export.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {
  private static final String[] LIST = {
    "http://a/gate", "http://a/refused", "http://u:secret@a/200/1300", "http://a/open"
  };

  private final Stage stage = new Stage();

  private List<JsonNode> json(String... options) {
    stage.run(args(options, "--format", "jsonl"));
    JsonMapper mapper = JsonMapper.shared();
    return stage.out().lines().map(mapper::readTree).toList();
  }

  private static String[] args(String[] options, String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("--headless"));
    all.addAll(List.of(options));
    all.addAll(List.of(more));
    all.addAll(List.of(LIST));
    return all.toArray(String[]::new);
  }

  private static List<Integer> indices(List<JsonNode> lines) {
    return lines.stream().filter(l -> l.has("state")).map(l -> l.path("index").asInt()).toList();
  }

  @Test
  void gatherWaitAndTaskGroupWriteRowsInInputOrder() {
    assertThat(indices(json("--return-exceptions"))).containsExactly(0, 1, 2, 3);
    assertThat(indices(new FormatsTest().json("--await", "wait"))).containsExactly(0, 1, 2, 3);
    assertThat(indices(new FormatsTest().json("--await", "task-group")))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void asCompletedWritesRowsAsTheyEnd() {
    assertThat(indices(json("--await", "as-completed"))).containsExactly(1, 2, 0, 3);
  }

  @Test
  void aJsonRowSaysAllThatIsKnown() {
    List<JsonNode> lines = json("--return-exceptions");
    JsonNode good = lines.get(2);
    assertThat(good.propertyNames())
        .containsExactly(
            "index",
            "method",
            "url",
            "name",
            "state",
            "status",
            "error",
            "timeoutClock",
            "startedMs",
            "endedMs",
            "bytes",
            "attempts",
            "phases");
    assertThat(good.path("method").asString()).isEqualTo("GET");
    assertThat(good.path("url").asString()).isEqualTo("http://u:•••@a/200/1300");
    assertThat(good.path("state").asString()).isEqualTo("succeeded");
    assertThat(good.path("status").asInt()).isEqualTo(200);
    assertThat(good.path("error").isNull()).isTrue();
    assertThat(good.path("bytes").asInt()).isEqualTo(1300);
    assertThat(good.path("attempts").asInt()).isEqualTo(1);
    assertThat(good.path("endedMs").asDouble())
        .isGreaterThanOrEqualTo(good.path("startedMs").asDouble());
    assertThat(good.path("phases").propertyNames())
        .containsExactly(
            "queued",
            "starting",
            "resolving",
            "connecting",
            "securing",
            "sending",
            "waiting",
            "receiving");
    JsonNode bad = lines.get(1);
    assertThat(bad.path("state").asString()).isEqualTo("failed");
    assertThat(bad.path("status").isNull()).isTrue();
    assertThat(bad.path("error").asString()).isEqualTo("connection refused");
  }

  @Test
  void aTimedOutRowNamesItsClock() {
    stage.run("--headless", "--format=jsonl", "--total-timeout=1ms", "http://a/hang");
    JsonNode row = JsonMapper.shared().readTree(stage.out().lines().toList().getFirst());
    assertThat(row.path("state").asString()).isEqualTo("timed-out");
    assertThat(row.path("timeoutClock").asString()).isEqualTo("total");
    assertThat(row.path("error").asString()).isEqualTo("total timeout of 1 ms");
  }

  @Test
  void aTaskThatNeverStartedHasNoStartAndNoAttempt() {
    stage.run(
        "--headless",
        "--format=jsonl",
        "--await=task-group",
        "--in-flight=1",
        "http://a/refused",
        "http://a/200");
    JsonNode row = JsonMapper.shared().readTree(stage.out().lines().toList().get(1));
    assertThat(row.path("state").asString()).isEqualTo("cancelled");
    assertThat(row.path("startedMs").isNull()).isTrue();
    assertThat(row.path("attempts").asInt(7)).isZero();
  }

  @Test
  void theLastLineSaysWhatTheAwaitReturned() {
    JsonNode await = json("--return-exceptions").getLast().path("await");
    assertThat(await.path("policy").asString()).isEqualTo("gather(*tasks, return_exceptions=True)");
    assertThat(await.path("outcome").asString()).isEqualTo("returned");
    assertThat(await.path("atMs").isNumber()).isTrue();
    assertThat(await.path("pending").asInt(7)).isZero();
    assertThat(await.has("raised")).isFalse();
  }

  @Test
  void theLastLineSaysWhatTheAwaitRaised() {
    JsonNode await = json().getLast().path("await");
    assertThat(await.path("outcome").asString()).isEqualTo("raised");
    assertThat(await.path("raised").asString()).isEqualTo("refused");
    assertThat(await.path("index").asInt()).isEqualTo(1);
    assertThat(await.path("error").asString()).isEqualTo("connection refused");
    assertThat(await.path("pending").asInt()).isPositive();
  }

  @Test
  void aTaskGroupRaisesAGroup() {
    JsonNode await = json("--await=task-group").getLast().path("await");
    assertThat(await.path("raised").asString()).isEqualTo("ExceptionGroup");
  }

  @Test
  void eachReturnOfAWaitIsARound() {
    List<JsonNode> lines = json("--await=wait", "--return-when=first-completed", "--then=repeat");
    JsonNode rounds = lines.getLast().path("await").path("rounds");
    assertThat(rounds.path(0).path("done").path(0).asInt()).isEqualTo(1);
    assertThat(rounds.path(0).path("pending").asInt()).isEqualTo(3);
    assertThat(rounds.path(rounds.size() - 1).path("pending").asInt(7)).isZero();
  }

  @Test
  void csvHasALineOfNamesAndALineForEachTask() {
    stage.run(args(new String[] {"--return-exceptions"}, "--format", "csv"));
    List<String> lines = stage.out().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "index,method,url,state,status,error,timeoutClock,startedMs,endedMs,bytes,"
                + "attempts,queuedMs,startingMs,resolvingMs,connectingMs,securingMs,sendingMs,waitingMs,"
                + "receivingMs,name");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(2)).startsWith("1,GET,http://a/refused,failed,,connection refused,,");
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 20);
  }

  @Test
  void csvLeavesTheAwaitToStandardError() {
    stage.run(args(new String[] {"--return-exceptions"}, "--format", "csv"));
    assertThat(stage.err())
        .startsWith("4 requests in ")
        .contains("3 succeeded · 1 failed; gather(*tasks, return_exceptions=True) returned after");
  }

  @Test
  void csvQuotesCommasAndQuotes() {
    stage.run("--headless", "--format=csv", "http://a/evil/a,b");
    assertThat(stage.out())
        .contains(
            ",\"http://a/evil/a,b\",failed,,\"said \\x1b[31mred\\x07,"
                + " \"\"so\"\"\\x0d\\x0athere\",");
  }

  @Test
  void theTableIsAligned() {
    stage.run(args(new String[] {"--return-exceptions"}, "--format", "table"));
    List<String> lines = stage.out().lines().toList();
    int request = lines.getFirst().indexOf("Request");
    assertThat(lines.subList(1, 5)).allMatch(line -> line.startsWith("GET http://", request));
    assertThat(lines.get(2))
        .startsWith("2  failed")
        .endsWith("http://a/refused · connection refused");
    assertThat(lines.get(3)).startsWith("3  succeeded     200").contains("1.3 kB");
  }

  @Test
  void theTableEndsWithTheSummary() {
    stage.run(args(new String[] {"--return-exceptions"}, "--format", "table"));
    String table = stage.out();
    Stage other = new Stage();
    other.run(args(new String[] {"--return-exceptions"}, "--format", "summary"));
    assertThat(table.lines().skip(6).map(FormatsTest::label))
        .isEqualTo(other.out().lines().map(FormatsTest::label).toList());
  }

  private static String label(String line) {
    return line.split(" ", -1)[0];
  }

  @Test
  void theSummarySaysHowItWent() {
    stage.run(args(new String[] {}, "--format", "summary"));
    assertThat(stage.out())
        .startsWith("4 requests in ")
        .contains("Outcome  3 succeeded · 1 failed\n")
        .contains("Status   3 × 200\n")
        .containsPattern("Time     p50 .* · p95 .* · max ")
        .contains("Traffic  1.3 kB received · ")
        .contains("Await    gather(*tasks) raised after ", ": connection refused (#2), ")
        .contains("Reasons  1 × connection refused\n");
  }

  @Test
  void reasonsAreCountedTheMostFrequentFirst() {
    stage.piped = "http://a/refused\n".repeat(3) + "http://a/evil\n";
    stage.run("--headless", "--return-exceptions", "--format", "summary", "-");
    assertThat(stage.out())
        .contains("Reasons  3 × connection refused\n         1 × said \\x1b[31m");
  }

  @Test
  void nothingThatATerminalWouldActOnIsWritten() {
    for (String format : List.of("table", "jsonl", "csv", "summary")) {
      Stage each = new Stage();
      each.piped = "http://a/evil/\u001b]0;owned\u0007\u202e\u009b1m\n";
      each.run("--headless", "--format", format, "-");
      String seen = each.out() + each.err();
      assertThat(seen.chars().filter(c -> c != '\n' && Shown.harmful((char) c))).isEmpty();
    }
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertThat(stage.output("--headless", "http://a/404")).doesNotContain("\u001b");
    Stage terminal = new Stage();
    terminal.out = StreamKind.TERMINAL;
    assertThat(terminal.output("--headless", "http://a/404")).contains("\u001b[33m   404\u001b[0m");
  }

  @Test
  void noColorAndDumbTerminalsAreRespected() {
    Stage plain = new Stage();
    plain.out = StreamKind.TERMINAL;
    plain.environment.put("NO_COLOR", "1");
    assertThat(plain.output("--headless", "http://a/404")).doesNotContain("\u001b");
    Stage dumb = new Stage();
    dumb.out = StreamKind.TERMINAL;
    dumb.environment.put("TERM", "dumb");
    assertThat(dumb.output("--headless", "http://a/404")).doesNotContain("\u001b");
  }

  @Test
  void onATerminalLongUrlsGiveWayToTheReason() {
    stage.out = StreamKind.TERMINAL;
    stage.environment.put("NO_COLOR", "1");
    stage.columns = 100;
    stage.run("--headless", "http://a/refused/" + "x".repeat(200));
    assertThat(stage.out().lines().toList().get(1))
        .hasSizeLessThanOrEqualTo(100)
        .endsWith("x… · connection refused");
  }

  @Test
  void inAPipeNothingIsCut() {
    String url = "http://a/200/1/" + "x".repeat(500);
    assertThat(stage.output("--headless", url)).contains(url + "\n");
  }
}
