package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Filters 100,000 answered tasks by each kind of term, and prints what one pass takes, as JSON: at
/// the first time, as a user meets it who has gone to the field a moment ago, and the median of
/// twenty more. Before that, the same of what is suggested behind a key. On demand.
public final class FilterBench {
  private static final int ROWS = 100_000;
  private static final int ROUNDS = 21;

  private static final List<String> QUERIES =
      List.of(
          "path/999",
          "is:done status>=400 -domain:host7 time>50ms",
          "/path.*9{3}/",
          "domain:host1*.example,host2.example",
          "mime-type:text/*",
          "has-response-header:content-type",
          "error:refused",
          "is:slow",
          "/(a+)+$/");

  private static final List<String> BEGUN =
      List.of("domain:h", "status:2", "mime-type:t", "error:c", "has-response-header:c");

  private FilterBench() {}

  public static void main(String[] args) throws InterruptedException {
    List<Thread> background = new ArrayList<>();
    RunModel model =
        new RunModel(work -> background.add(Thread.startVirtualThread(work)), Runnable::run);
    Script script = new Script(model, new Gather(true, null), requests());
    for (int i = 0; i < ROWS; i++) {
      answer(script, i);
    }
    model.refresh();
    model.expectQuery();
    for (Thread each : background) {
      each.join();
    }
    for (String begun : BEGUN) {
      suggest(script, begun);
    }
    for (String query : QUERIES) {
      measure(model, query);
    }
  }

  /// Each time the run has gone on meanwhile.
  private static void suggest(Script script, String begun) {
    long[] nanos = new long[ROUNDS];
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      script.at(2_000 + round).start(ROWS);
      script.model.queryProperty().set(begun.substring(0, begun.length() - 1));
      long begin = System.nanoTime();
      found = script.model.suggestions(begun.length() - 1).all().size();
      nanos[round] = System.nanoTime() - begin;
    }
    print(begun, found, nanos);
  }

  private static void answer(Script script, int task) {
    script.at(task % 1_000).start(task);
    if (task % 10 == 9) {
      script.at(task % 1_000 + 20).fail(task, task % 20 == 9 ? "connection refused" : "reset");
      return;
    }
    Exchange exchange = script.exchange(task);
    exchange.connected(task, false, "h2", "127.0.0.1:443");
    List<Header> headers =
        List.of(
            new Header("date", "now"),
            new Header("content-type", task % 2 == 0 ? "text/html" : "application/json"));
    exchange.keep(
        new Details(List.of(), headers, List.of(), null, new byte[0], 0, null, List.of()));
    script.answer(task, task % 7 == 0 ? 404 : 200, "OK", 100);
    script.at(task % 1_000 + task % 100).succeed(task, 200);
  }

  private static void measure(RunModel model, String query) {
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      model.queryProperty().set("");
      long begin = System.nanoTime();
      model.queryProperty().set(query);
      nanos[round] = System.nanoTime() - begin;
    }
    print(query, model.rows().size(), nanos);
  }

  private static void print(String query, int shown, long[] nanos) {
    double first = nanos[0] / 1e6;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "{\"rows\":%d,\"query\":\"%s\",\"shown\":%d,\"firstMs\":%.1f,\"medianMs\":%.1f}%n",
        ROWS,
        query,
        shown,
        first,
        nanos[ROUNDS / 2] / 1e6);
  }

  private static List<Request> requests() {
    List<Request> requests = new ArrayList<>(ROWS + 1);
    for (int i = 0; i <= ROWS; i++) {
      requests.add(Request.get("https://host" + i % 997 + ".example/path/" + i));
    }
    return requests;
  }
}
