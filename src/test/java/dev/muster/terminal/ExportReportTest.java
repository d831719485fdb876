package dev.muster.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The formats that the window exports too.
class ExportReportTest {
  private final Stage stage = new Stage();

  private String written(String format, String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("--headless", "--format", format));
    args.addAll(List.of("--return-exceptions", "http://u:secret@a/200/1300", "http://a/refused"));
    args.addAll(List.of(more));
    stage.run(args.toArray(String[]::new));
    return stage.out();
  }

  @Test
  void harIsAnArchiveOfEveryTask() {
    JsonNode log = JsonMapper.shared().readTree(written("har")).path("log");
    assertThat(log.path("entries").size()).isEqualTo(2);
    assertThat(log.path("entries").path(0).path("request").path("url").asString())
        .isEqualTo("http://a/200/1300");
    assertThat(log.path("entries").path(0).path("response").path("status").asInt()).isEqualTo(200);
    assertThat(stage.err()).contains("1 succeeded · 1 failed");
  }

  @Test
  void markdownHtmlAndListBeginWithWhatTheRunCameTo() {
    for (String format : List.of("markdown", "html", "list")) {
      String text = new ExportReportTest().written(format);
      int summary = text.indexOf("2 requests: 1 succeeded · 1 failed");
      assertThat(summary).isPositive().isLessThan(text.indexOf("http://a/refused"));
    }
  }

  @Test
  void theListIsInInputOrderHoweverTheTasksEnd() {
    String list = written("list", "http://a/200");
    assertThat(list.indexOf("200/1300")).isLessThan(list.indexOf("refused"));
    assertThat(list.indexOf("refused")).isLessThan(list.indexOf("http://a/200\n"));
  }

  @Test
  void secretsAreWrittenWhenAskedFor() {
    assertThat(written("jsonl")).doesNotContain("secret");
    assertThat(new ExportReportTest().written("jsonl", "--with-secrets")).contains("u:secret@a");
  }

  @Test
  void csvStartsNoFormulaAndEndsLinesForPipes() {
    stage.run("--headless", "--format=csv", "--header", "X: y", "http://a/200");
    assertThat(stage.out()).endsWith("\n").doesNotContain("\r");
  }
}
