package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.Failed;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.Succeeded;
import dev.muster.engine.Outcome.TimedOut;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.TaskRecord;
import dev.muster.engine.Timeouts;
import dev.muster.engine.TransportEvent;
import dev.muster.engine.WaitsFor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// One task of a run, brought by hand to where a test wants it. Times are in milliseconds.
final class Canned {
  private final RunRecord run;

  Canned(Request request) {
    run = new RunRecord(new Plan(List.of(request), new Gather(true, null), Session.DEFAULT));
  }

  static Request request(String method, String url, Timeouts own, int line) {
    return new Request(
        method, url, List.of(), null, own, Duration.ZERO, false, Retries.AS_SESSION, line);
  }

  static Timeouts total(long millis) {
    return new Timeouts(Duration.ofMillis(millis), null, null);
  }

  static long ms(double millis) {
    return (long) (millis * 1_000_000);
  }

  TaskRecord task() {
    return run.task(0);
  }

  Canned queue(double at) {
    run.apply(new RunEvent.Queued(ms(at), 0));
    return this;
  }

  /// Ends an attempt that another follows.
  Canned repeat(double at, Outcome outcome, double until) {
    run.apply(new RunEvent.Repeats(ms(at), 0, outcome, ms(until)));
    return this;
  }

  Canned wait(WaitsFor what) {
    run.apply(new RunEvent.Waits(0, 0, what));
    return this;
  }

  /// A task that may be tried four times: a reset after 113 ms, a 503, and it waits for its third
  /// attempt until 4,000 ms.
  static Canned triedTwice() {
    Canned canned = new Canned(Request.get("https://a.example/").withRetries(3));
    canned.start(60).end(ms(173));
    canned.repeat(173, new Failed(FailureKind.RESET, "connection reset"), 1_100);
    canned.queue(1_100);
    Exchange second = canned.start(1_100);
    second.answered(503, "Service Unavailable", -1);
    second.end(ms(1_200));
    return canned.repeat(1_200, new Succeeded(503), 4_000);
  }

  /// The same, answered at its third attempt.
  static TaskRecord answeredAtLast() {
    Canned canned = triedTwice().queue(4_000);
    Exchange third = canned.start(4_020);
    third.enter(Phase.WAITING, ms(4_020));
    third.answered(200, "OK", 0);
    third.end(ms(4_115));
    return canned.end(4_115, new Succeeded(200)).task();
  }

  Exchange start(double at) {
    Exchange exchange = new Exchange(ms(at));
    run.apply(new RunEvent.Started(ms(at), 0, exchange));
    return exchange;
  }

  Canned end(double at, Outcome outcome) {
    return end(at, outcome, false);
  }

  Canned end(double at, Outcome outcome, boolean workRunsOn) {
    run.apply(new RunEvent.Ended(ms(at), 0, outcome, workRunsOn));
    return this;
  }

  Canned endWork(double at, Outcome outcome) {
    run.apply(new RunEvent.WorkEnded(ms(at), 0, outcome));
    return this;
  }

  /// The picture's row 7: a total timeout of one second while waiting.
  static TaskRecord timedOut() {
    Canned canned = new Canned(request("GET", "https://slow.example.org/", total(1_000), 7));
    Exchange exchange = canned.start(60);
    exchange.enter(Phase.RESOLVING, ms(60));
    exchange.enter(Phase.CONNECTING, ms(72));
    exchange.connected(3, false, "http/1.1", "203.0.113.7:443");
    exchange.enter(Phase.WAITING, ms(97));
    exchange.end(ms(1_060));
    canned.end(1_060, new TimedOut(TimeoutClock.TOTAL, Duration.ofSeconds(1)));
    return canned.task();
  }

  /// An answer with everything that can be kept.
  static TaskRecord answered(String contentType, byte[] body, long bodyBytes) {
    Canned canned =
        new Canned(
            request("POST", "https://me:secret@api.example.com/v1/orders", Timeouts.NONE, 4));
    Exchange exchange = canned.start(5);
    exchange.enter(Phase.RESOLVING, ms(6.5));
    exchange.enter(Phase.CONNECTING, ms(20));
    exchange.enter(Phase.SECURING, ms(45));
    exchange.connected(2, true, "h2", "203.0.113.9:443");
    exchange.enter(Phase.SENDING, ms(80));
    exchange.enter(Phase.WAITING, ms(82));
    exchange.redirected("https://api.example.com/v2/orders");
    exchange.answered(201, "Created", body.length);
    exchange.enter(Phase.RECEIVING, ms(200));
    exchange.received(412);
    exchange.keep(details(contentType, body, bodyBytes));
    exchange.end(ms(246));
    canned.end(246, new Succeeded(201));
    return canned.task();
  }

  static Details details(String contentType, byte[] body, long bodyBytes) {
    return new Details(
        List.of(
            new Header("Host", "api.example.com"),
            new Header("Authorization", "Bearer 0123456789"),
            new Header("Accept", "*/*")),
        List.of(
            new Header("Content-Type", contentType),
            new Header("Set-Cookie", "sid=abcdef; HttpOnly"),
            new Header("Server", "practice")),
        List.of(
            new Exchange.Redirect(
                307,
                "https://me:secret@api.example.com/v1/orders",
                "https://api.example.com/v2/orders")),
        new Exchange.Tls(
            "TLSv1.3",
            "TLS_AES_128_GCM_SHA256",
            List.of(
                certificate("CN=api.example.com", "CN=Example CA R3"),
                certificate("CN=Example CA R3", "CN=Example Trust"))),
        body,
        bodyBytes,
        null,
        List.of(
            note(6.5, TransportEvent.DNS_START, "api.example.com"),
            note(20, TransportEvent.CONNECT_START, "203.0.113.9:443"),
            note(200, TransportEvent.RESPONSE_HEADERS_END, "201")));
  }

  private static Exchange.Note note(double at, TransportEvent event, String value) {
    return new Exchange.Note(ms(at), event, List.of(value));
  }

  private static Exchange.Certificate certificate(String subject, String issuer) {
    LocalDate from = LocalDate.of(2026, 3, 1);
    return new Exchange.Certificate(subject, issuer, from, from.plusYears(1));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
