package dev.muster.ui.run;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Phase;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.Session;
import dev.muster.engine.Settlement;
import dev.muster.engine.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Plays a run to a model by hand, in milliseconds: its clock stands wherever the last event put
/// it.
final class Script {
  final RunModel model;
  final List<Signal> signals = new ArrayList<>();
  private final Exchange[] exchanges;
  private long now;

  Script(Policy policy, List<Request> requests) {
    this(new RunModel(Runnable::run, Runnable::run), policy, requests);
  }

  Script(RunModel model, Policy policy, List<Request> requests) {
    this.model = model;
    exchanges = new Exchange[requests.size()];
    model.show(
        new Plan(requests, policy, Session.DEFAULT),
        () -> now,
        signals::add,
        () -> new Fetcher.Connections(6, 9));
  }

  /// As many tasks as asked for, on hosts of their own.
  static List<Request> requests(int count) {
    List<Request> requests = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      requests.add(Request.get("https://host" + i + ".example/"));
    }
    return requests;
  }

  Script at(long millis) {
    now = millis * 1_000_000;
    return this;
  }

  Script start(int task) {
    exchanges[task] = new Exchange(now);
    return tell(new RunEvent.Started(now, task, exchanges[task]));
  }

  Script phase(int task, Phase phase) {
    exchange(task).enter(phase, now);
    return this;
  }

  Script answer(int task, int status, String text, long length) {
    exchange(task).answered(status, text, length);
    return phase(task, Phase.RECEIVING);
  }

  Exchange exchange(int task) {
    return Objects.requireNonNull(exchanges[task], "not started: " + task);
  }

  Script succeed(int task, int status) {
    return end(task, new Outcome.Succeeded(status), false);
  }

  Script fail(int task, String reason) {
    return end(task, new Outcome.Failed(Outcome.FailureKind.OTHER, reason), false);
  }

  Script cancel(int task, Outcome.CancelledBy by) {
    return end(task, new Outcome.Cancelled(by), false);
  }

  Script end(int task, Outcome outcome, boolean workRunsOn) {
    if (exchanges[task] != null && !workRunsOn) {
      exchanges[task].end(now);
    }
    return tell(new RunEvent.Ended(now, task, outcome, workRunsOn));
  }

  Script settle(Settlement settlement) {
    return tell(new RunEvent.Settled(now, settlement));
  }

  Script finish() {
    return tell(new RunEvent.Finished(now));
  }

  Script tell(RunEvent event) {
    model.apply(event);
    return this;
  }

  AwaitWords words() {
    model.refresh();
    return model.awaitProperty().get();
  }

  long now() {
    return now;
  }
}
