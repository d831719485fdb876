package dev.muster.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.TaskRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tasks, at 2 s: 0 queued, 1 answered 200, 2 answered 404, 3 failed, 4 timed out, 5 cancelled,
/// 6 running for 1.5 s, 7 answered 503 at the second attempt and after a redirect.
class FilterTest {
  private final Script script =
      new Script(
          new Gather(true, null),
          List.of(
              Request.get("https://www.example.com/a?b=c,d"),
              Request.get("https://api.example.com/v1/Users"),
              Request.get("https://cdn.example.net/app.js"),
              Request.get("http://127.0.0.1:8000/delay/1"),
              Request.get("https://slow.example.org/"),
              Request.get("https://user:secret@www.example.com/x").withMethod("HEAD"),
              Request.get("https://notexample.com/is:done").withMethod("POST"),
              Request.get("ftp://example.com/status")));

  FilterTest() {
    script.at(100).start(1).start(2).start(3).start(4).start(5).start(7);
    script.exchange(1).connected(1, false, "h2", "127.0.0.1:443");
    script.answer(1, 200, "OK", -1).exchange(1).received(1_500);
    script.exchange(1).keep(details("application/json; charset=utf-8"));
    script.exchange(2).connected(2, false, "http/1.1", "127.0.0.1:443");
    script.answer(2, 404, "Not Found", -1).exchange(2).received(2_000_000);
    script.exchange(2).keep(details("text/html"));
    script.at(150).succeed(2, 404).at(200).succeed(1, 200);
    script.tell(
        new RunEvent.Ended(
            script.now(), 3, new Outcome.Failed(FailureKind.REFUSED, "connection refused"), false));
    Outcome reset = new Outcome.Failed(FailureKind.RESET, "reset");
    script.tell(new RunEvent.Repeats(script.now(), 7, reset, 0));
    script.at(300).tell(new RunEvent.Queued(script.now(), 7)).start(7);
    script.exchange(7).redirected("ftp://example.com/");
    script.answer(7, 503, "Service Unavailable", -1).succeed(7, 503).at(500).start(6);
    script.at(1_100).cancel(5, CancelledBy.YOU);
    Duration limit = Duration.ofSeconds(1);
    script.end(4, new Outcome.TimedOut(TimeoutClock.TOTAL, limit), false).at(2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                | 01234567",
        "`   `                             | 01234567",
        "example.com                       | 01567",
        "EXAMPLE.COM                       | 01567",
        "example.com -api                  | 0567",
        "`/example\\.(com|net)/`           | 012567",
        "-/example/                        | 3",
        "is:queued                         | 0",
        "is:running                        | 6",
        "is:pending                        | 06",
        "is:done                           | 123457",
        "-is:done                          | 06",
        "is:succeeded                      | 127",
        "is:failed                         | 3",
        "is:timed-out                      | 4",
        "is:cancelled                      | 5",
        "is:failed,timed-out,cancelled     | 345",
        "IS:done                           | 6",
        "is:redirected                     | 7",
        "is:retried                        | 7",
        "is:slow                           | 456",
        "status:404                        | 2",
        "status:4xx                        | 2",
        "status:2xx,5XX                    | 17",
        "-status:2xx                       | 0234567",
        "status>=400                       | 27",
        "status<400                        | 1",
        "status=503                        | 7",
        "method:head                       | 5",
        "method:head,POST                  | 56",
        "domain:example.com                | 0157",
        "domain:cdn                        | 2",
        "domain:*.example.*                | 01245",
        "domain:127.0.0.1                  | 3",
        "domain:127.0.0.1:8000             | 3",
        "domain:127.0.0.1:80               | ``",
        "-domain:example.com               | 2346",
        "scheme:https                      | 012456",
        "scheme:http,ftp                   | 37",
        "protocol:h2                       | 1",
        "protocol:http/1.1                 | 2",
        "mime-type:application/json        | 1",
        "mime-type:text/*                  | 2",
        "larger-than:1k                    | 12",
        "larger-than:1.5k                  | 2",
        "larger-than:1.9M                  | 2",
        "larger-than:2MB                   | ``",
        "size<10k                          | 17",
        "time>1s                           | 6",
        "time>=1s                          | 456",
        "time<=100ms                       | 1237",
        "queued>1.5                        | 0",
        "queued>=500ms                     | 06",
        "ended>=200ms ended<1.1s           | 137",
        "ended>=1.1s                       | 45",
        "error:refused                     | 3",
        "error:`connection refused`        | ``",
        "error:\"connection refused\"      | 3",
        "error:/^conn.* ref/               | 3",
        "error:timeout                     | 4",
        "has-response-header:CONTENT-TYPE  | 12",
        "is:done status>=400 -domain:cdn   | 7",
        "-method:GET scheme:https          | 56",
        "time>                             | 01234567",
        "-status>=                         | 01234567"
      })
  void asksFor(String query, String tasks) {
    assertThat(passed(query)).isEqualTo(tasks == null ? "" : tasks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown:x   | ``",
        "status      | 7",
        "is:don      | 6",
        "status:ok   | ``",
        "time>soon   | ``",
        "b=c,d       | 0",
        "/[/         | ``",
        "secret      | ``",
        "//cdn.      | 2"
      })
  void whatIsNotUnderstoodIsAPartOfTheUrl(String query, String tasks) {
    assertThat(passed(query)).isEqualTo(tasks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status:", "is:", "-domain:", "error:", "is:,"})
  void aKeyThatIsStillBeingWrittenHidesNothing(String query) {
    assertThat(passed(query)).isEqualTo("01234567");
  }

  @Test
  void anExpressionThatTakesForEverFindsNothing() {
    List<Request> requests = List.of(Request.get("https://example.com/" + "a".repeat(5_000) + "!"));
    Script long1 = new Script(new Gather(true, null), requests);
    long1.model.queryProperty().set("/(a+)+$/");
    assertThat(long1.model.rows()).isEmpty();
    long1.model.queryProperty().set("/(.|a)*b/");
    assertThat(long1.model.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                       | ALL",
        "example                | ALL",
        "is:failed              | FAILED",
        "is:failed,timed-out x  | FAILED TIMED_OUT",
        "-is:failed             | ''",
        "is:slow                | ''",
        "is:failed,slow         | ''",
      })
  void chipsSayWhatTheQuerySays(String query, String chips) {
    Filter filter = Filter.parse(query == null ? "" : query);
    assertThat(filter.chips().stream().map(Chip::name).collect(Collectors.joining(" ")))
        .isEqualTo(chips);
  }

  @Test
  void choosingAChipWritesItIntoTheQuery() {
    script.model.queryProperty().set("example is:done -status:2xx");
    script.model.choose(Chip.FAILED, false);
    assertThat(script.model.queryProperty().get())
        .isEqualTo("example is:done -status:2xx is:failed");
    script.model.choose(Chip.TIMED_OUT, true);
    assertThat(script.model.queryProperty().get()).endsWith("is:failed,timed-out");
    script.model.choose(Chip.QUEUED, false);
    assertThat(script.model.queryProperty().get()).endsWith("2xx is:queued");
    script.model.choose(Chip.QUEUED, false);
    assertThat(script.model.queryProperty().get()).isEqualTo("example is:done -status:2xx");
  }

  @Test
  void allShowsAll() {
    script.model.queryProperty().set("example is:done,slow -is:failed");
    script.model.choose(Chip.ALL, false);
    assertThat(script.model.queryProperty().get()).isEqualTo("example");
    script.model.choose(Chip.ALL, false);
    assertThat(script.model.queryProperty().get()).isEmpty();
    script.model.queryProperty().set("nothing is:failed");
    script.model.choose(Chip.ALL, false);
    assertThat(script.model.queryProperty().get()).as("where nothing passes").isEmpty();
  }

  @Test
  void whatIsBegunHidesNothing() {
    script.model.queryProperty().set("-");
    assertThat(script.model.rows()).hasSize(8);
  }

  @Test
  void aHostThatIsChosenReplacesTheLast() {
    script.model.queryProperty().set("domain:a -domain:b is:done");
    script.model.narrow("domain:c");
    assertThat(script.model.queryProperty().get()).isEqualTo("-domain:b is:done domain:c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "st|status: size> ",
        "-me|method: ",
        "x sc|scheme: ",
        "status:|4xx 2xx 404 200 5xx 503",
        "status:4|4xx 404",
        "status:404,2xx,|4xx 200 5xx 503",
        "method:|GET HEAD POST",
        "domain:cdn|cdn.example.net",
        "-is:t|timed-out redirected retried",
        "is:failed,ca|cancelled",
        "error:|\"connection refused\" \"total timeout 1 s\"",
        "mime-type:text|text/html",
        "has-response-header:|content-type",
        "nothing|``"
      })
  void suggestsKeysAndTheValuesOfTheRun(String query, String written) {
    script.model.queryProperty().set(query);
    List<String> suggested =
        script.model.suggestions(query.length()).all().stream()
            .map(Suggestions.Suggestion::written)
            .toList();
    assertThat(suggested)
        .containsExactlyInAnyOrder(written.equals("``") ? new String[0] : split(written.strip()));
  }

  private static String[] split(String written) {
    return written.startsWith("\"")
        ? written.split("(?<=\") ")
        : written.replace("size> ", "").replace("size>", "").strip().split(" ");
  }

  @Test
  void aSuggestionReplacesWhatWasBegunAndNothingElse() {
    String query = "a is:failed,can b";
    script.model.queryProperty().set(query);
    Suggestions suggestions = script.model.suggestions(15);
    assertThat(suggestions.with(suggestions.all().getFirst(), query))
        .isEqualTo("a is:failed,cancelled b");
  }

  private String passed(String query) {
    script.model.refresh();
    script.model.queryProperty().set(query);
    script.model.arrange();
    return script.model.rows().stream()
        .map(TaskRecord::index)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static Details details(String type) {
    List<Header> headers = List.of(new Header("content-type", type));
    return new Details(List.of(), headers, List.of(), null, new byte[0], 0, null, List.of());
  }
}
