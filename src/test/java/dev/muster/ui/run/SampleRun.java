package dev.muster.ui.run;

import static dev.muster.engine.Phase.CONNECTING;
import static dev.muster.engine.Phase.RESOLVING;
import static dev.muster.engine.Phase.SECURING;
import static dev.muster.engine.Phase.WAITING;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Settlement;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import java.time.Duration;
import java.util.List;

/// The run of the design's picture: 17 tasks, of which six were done when the wait returned.
final class SampleRun {
  private static final List<String> URLS =
      List.of(
          "https://www.example.com/",
          "https://api.example.com/v1/users?page=1",
          "https://www.example.com/robots.txt",
          "https://api.example.com/v1/orders",
          "https://www.example.com/missing",
          "https://www.example.com/report?delay=5",
          "https://slow.example.org/",
          "https://cdn.example.net/app.js",
          "https://www.example.com/export.zip",
          "https://expired.example.org/",
          "https://mirror.example.net/large.iso",
          "http://127.0.0.1:8000/delay/1",
          "https://www.example.com/about",
          "https://api.example.com/v1/health",
          "https://api.example.com/v1/stream",
          "https://www.example.com/img/1.png",
          "https://www.example.com/img/2.png");

  private final Script script;

  SampleRun(RunModel model) {
    script =
        new Script(
            model,
            new Wait(Wait.ReturnWhen.FIRST_EXCEPTION, null, Wait.Then.KEEP),
            URLS.stream().map(SampleRun::request).toList());
  }

  Script script() {
    return script;
  }

  /// Up to 1.91 s, with three requests running and two queued.
  Script play() {
    open(0, 2, 12, 12, 20);
    open(1, 2, 12, 12, 20);
    open(3, 2, 0, 0, 0);
    open(2, 40, 12, 12, 10);
    open(4, 38, 0, 0, 0);
    open(5, 60, 12, 12, 20);
    open(6, 60, 12, 25, 0);
    script.at(98 + 38);
    answered(4, 404, "Not Found", "h2", 1_100);
    script.at(115);
    answered(0, 200, "OK", "h2", 1_300);
    open(7, 115, 6, 5, 5);
    script.at(124 + 40);
    answered(2, 200, "OK", "h2", 68);
    answered(1, 200, "OK", "h2", 18_400);
    open(9, 130, 12, 25, 0);
    script.phase(9, SECURING);
    script.at(115 + 71);
    answered(7, 304, "Not Modified", "http/1.1", 0);
    open(8, 120, 0, 0, 0);
    script.at(217).fail(9, "certificate expired").settle(new Settlement.Returned());
    script.tell(new RunEvent.Rounded(script.now(), new int[] {0, 1, 2, 4, 7, 9}, 11));
    script.at(243);
    answered(3, 201, "Created", "h2", 412);
    open(10, 130, 12, 25, 20);
    open(11, 140, 0, 0, 0);
    open(12, 140, 0, 0, 0);
    open(13, 140, 0, 0, 0);
    open(14, 140, 0, 0, 0);
    script.at(244);
    answered(12, 200, "OK", "h2", 6_900);
    script.at(217);
    answered(13, 503, "Service Unavailable", "h2", 213);
    script.exchange(14).connected(7, true, "h2", "127.0.0.1:443");
    script.answer(14, 200, "", -1);
    script.exchange(14).received(96_000);
    script.at(300).exchange(8).connected(8, true, "h2", "127.0.0.1:443");
    script.answer(8, 200, "OK", 20_000_000);
    script.exchange(8).received(8_200_000);
    script.exchange(10).connected(9, false, "http/1.1", "127.0.0.1:443");
    script.answer(10, 200, "", 122_600_000);
    script.exchange(10).received(41_700_000);
    Duration limit = Duration.ofSeconds(1);
    script.at(1060).end(6, new Outcome.TimedOut(Outcome.TimeoutClock.TOTAL, limit), false);
    script.at(1140);
    answered(11, 200, "OK", "http/1.1", 27);
    script.at(1520).cancel(8, Outcome.CancelledBy.YOU);
    return script.at(1910);
  }

  private void open(int task, long at, long resolving, long connecting, long securing) {
    script.at(at).start(task).phase(task, RESOLVING);
    script.at(at + resolving).phase(task, CONNECTING);
    script.at(at + resolving + connecting).phase(task, SECURING);
    script.at(at + resolving + connecting + securing).phase(task, WAITING);
  }

  private void answered(int task, int status, String text, String protocol, long bytes) {
    Exchange exchange = script.exchange(task);
    exchange.connected(task, false, protocol, "127.0.0.1:443");
    exchange.enter(Phase.RECEIVING, script.now() - 3_000_000);
    exchange.answered(status, text, bytes);
    exchange.received(bytes);
    script.succeed(task, status);
  }

  private static Request request(String url) {
    String method = url.endsWith("orders") ? "POST" : url.endsWith(".js") ? "HEAD" : "GET";
    return new Request(
        method,
        url,
        List.of(),
        null,
        Timeouts.NONE,
        Duration.ZERO,
        false,
        Retries.AS_SESSION,
        1 + URLS.indexOf(url));
  }
}
