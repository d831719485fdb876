package dev.muster.ui.stats;

import dev.muster.engine.Exchange;
import dev.muster.engine.Gather;
import dev.muster.engine.Outcome;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.util.List;
import java.util.stream.Stream;

/// A run told by hand, task after task, with the figures that follow it. Times in milliseconds.
final class Played {
  final StatsModel model = new StatsModel();
  private final RunRecord record;
  private long now;
  private int next;

  Played(String... urls) {
    this(Stream.of(urls).map(Request::get).toList());
  }

  Played(List<Request> requests) {
    record = new RunRecord(new Plan(requests, new Gather(true, null), Session.DEFAULT));
    model.show(record, () -> now);
  }

  /// The next task starts, is answered with this status (0 for not at all), and ends.
  Played task(double from, double to, int status, Outcome outcome) {
    Exchange exchange = new Exchange(nanos(from));
    tell(new RunEvent.Started(nanos(from), next, exchange));
    if (status > 0) {
      exchange.answered(status, "", 0);
    }
    exchange.end(nanos(to));
    tell(new RunEvent.Ended(nanos(to), next, outcome, false));
    next++;
    return at(to);
  }

  Played answered(double from, double to, int status) {
    return task(from, to, status, new Outcome.Succeeded(status));
  }

  Played failed(double from, double to, Outcome.FailureKind kind, String reason) {
    return task(from, to, 0, new Outcome.Failed(kind, reason));
  }

  /// The next task ends before it ever started.
  Played never(double at, Outcome outcome) {
    tell(new RunEvent.Ended(nanos(at), next, outcome, false));
    next++;
    return at(at);
  }

  /// As another model has them, to which this run is shown as it stands.
  Stats shownAnew() {
    StatsModel other = new StatsModel();
    other.show(record, () -> now);
    return other.statsProperty().get();
  }

  Played finished(double at) {
    tell(new RunEvent.Finished(nanos(at)));
    return at(at);
  }

  Played at(double millis) {
    now = nanos(millis);
    return this;
  }

  void tell(RunEvent event) {
    record.apply(event);
    model.apply(event);
  }

  Stats stats() {
    model.refresh();
    return model.statsProperty().get();
  }

  RunRecord record() {
    return record;
  }

  static long nanos(double millis) {
    return Math.round(millis * 1e6);
  }
}
