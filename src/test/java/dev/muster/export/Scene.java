package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.Gather;
import dev.muster.engine.Header;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import dev.muster.engine.Settlement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// A run told by hand, in milliseconds.
final class Scene {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  final RunRecord run;

  Scene(Request... requests) {
    this(List.of(requests));
  }

  Scene(List<Request> requests) {
    run = new RunRecord(new Plan(requests, new Gather(true, null), Session.DEFAULT));
  }

  /// Starts at 10 ms and answers: 3 ms DNS, 4 ms TCP, 5 ms TLS, 1 ms sending, 20 ms waiting, 7 ms
  /// receiving.
  Scene answered(int task, int status, Header... headers) {
    Exchange exchange = started(task);
    exchange.enter(Phase.RESOLVING, ms(10));
    exchange.enter(Phase.CONNECTING, ms(13));
    exchange.enter(Phase.SECURING, ms(17));
    exchange.enter(Phase.SENDING, ms(22));
    exchange.enter(Phase.WAITING, ms(23));
    exchange.connected(7, false, "http/1.1", "192.0.2.1:443");
    exchange.enter(Phase.RECEIVING, ms(43));
    byte[] body = "{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8);
    exchange.answered(status, "OK", body.length);
    exchange.received(body.length);
    Request request = run.task(task).request();
    exchange.keep(
        new Details(
            request.headers(),
            List.of(headers),
            List.of(),
            null,
            body,
            body.length,
            null,
            List.of()));
    exchange.end(ms(50));
    return tell(new RunEvent.Ended(ms(50), task, new Outcome.Succeeded(status), false));
  }

  Scene failed(int task, String reason) {
    started(task).end(ms(60));
    Outcome outcome = new Outcome.Failed(Outcome.FailureKind.OTHER, reason);
    return tell(new RunEvent.Ended(ms(60), task, outcome, false));
  }

  Scene cancelled(int task) {
    Outcome outcome = new Outcome.Cancelled(Outcome.CancelledBy.YOU);
    return tell(new RunEvent.Ended(ms(30), task, outcome, false));
  }

  Exchange started(int task) {
    Exchange exchange = new Exchange(ms(10));
    tell(new RunEvent.Started(ms(10), task, exchange));
    return exchange;
  }

  Scene over() {
    tell(new RunEvent.Settled(ms(80), new Settlement.Returned()));
    return tell(new RunEvent.Finished(ms(80)));
  }

  Scene tell(RunEvent event) {
    run.apply(event);
    return this;
  }

  Snapshot snapshot() {
    return new Snapshot(run, run.tasks(), ms(80), NOON);
  }

  /// The whole file.
  String as(ExportFormat format, Secrets secrets) {
    return text(snapshot(), format, secrets);
  }

  String as(ExportFormat format) {
    return as(format, Secrets.LEFT_OUT);
  }

  static String text(Snapshot snapshot, ExportFormat format, Secrets secrets) {
    ExportFormat.Writing writing = format.open(snapshot, secrets);
    StringBuilder text = new StringBuilder(writing.begin());
    snapshot.rows().forEach(task -> text.append(writing.row(task)));
    return text.append(writing.end()).toString();
  }

  static long ms(long millis) {
    return millis * 1_000_000;
  }
}
