package dev.muster.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Timeouts;
import dev.muster.input.ListReader;
import dev.muster.input.ListWriter;
import dev.muster.practice.PracticeServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list is run, saved with its outcomes, opened and run again: it is the same run.
class ListStoryTest {
  private static final String LIST =
      """
      @header X-For: all of them
      {here}/echo?a=1&b=%20#fragment
      POST {here}/echo header="Content-Type: application/json" body="{\\"it's\\": \\"ü\\"}" name='log in'
      PUT {here}/echo body="two\\nlines # and no comment" type=text/plain timeout=30s connect=20s read=10s
      # by the way
      PURGE {here}/echo header="X-Quotes: \\"a\\" 'b' \\\\" header=X-Two:1 header=X-Two:2
      {here}/echo auth=me:secret
      {here}/status/404 expect=2xx,404
      {here}/status/503 expect=200 retries=0
      {here}/redirect/3 redirects=0
      {here}/redirect/3 redirects=2
      {here}/hang timeout=200ms
      {here}/hang timeout=200ms shield
      {here}/status/204 delay=50ms repeat=2
      python://nobody
      """;

  @TempDir private Path folder = Path.of("");

  /// What became of a task, and what the server says had arrived.
  private record Came(Outcome outcome, int status, String body) {
    static Came of(TaskRecord task) {
      Exchange exchange = task.exchange();
      Exchange.Details details = exchange == null ? null : exchange.details();
      byte[] body = details == null ? new byte[0] : details.body();
      return new Came(
          Objects.requireNonNull(task.outcome()),
          exchange == null ? 0 : exchange.status(),
          new String(body, StandardCharsets.UTF_8));
    }
  }

  private static RealRun run(List<Request> requests) throws InterruptedException {
    return RealRun.of(
        new Plan(
            requests,
            new Gather(true, null),
            // A request behind a shield runs on until the session's limit.
            Session.DEFAULT.withTimeouts(new Timeouts(Duration.ofSeconds(3), null, null))));
  }

  private static List<Came> came(RealRun run) {
    return run.record().tasks().stream().map(Came::of).toList();
  }

  private List<Request> savedAndOpened(RealRun run) throws IOException {
    Path file = folder.resolve("saved.urls");
    ExportFormat list = ExportFormat.list(request -> ListWriter.write(List.of(request)));
    assertThat(new ExportFile(file, run.snapshot(), list, Secrets.KEPT).write()).isTrue();
    var read = ListReader.read(Files.readString(file));
    assertThat(read.skipped()).isEmpty();
    return read.requests();
  }

  @Test
  void aSavedListRunsTheSameAgain() throws Exception {
    try (PracticeServer server = PracticeServer.open()) {
      var list = ListReader.read(LIST.replace("{here}", server.url("").replaceAll("/$", "")));
      assertThat(list.skipped()).isEmpty();
      RealRun first = run(list.requests());
      List<Request> opened = savedAndOpened(first);
      assertThat(ListWriter.write(opened)).isEqualTo(ListWriter.write(list.requests()));
      RealRun second = run(opened);
      assertThat(came(second)).isEqualTo(came(first));
      assertThat(came(first)).extracting(Came::status).contains(200, 204, 302, 404, 503);
      assertThat(came(first)).extracting(Came::body).anyMatch(body -> body.contains("it's"));
      assertThat(ListWriter.write(savedAndOpened(second))).isEqualTo(ListWriter.write(opened));
    }
  }
}
