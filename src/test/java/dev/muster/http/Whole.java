package dev.muster.http;

import dev.muster.engine.Fetcher;
import dev.muster.engine.Gather;
import dev.muster.engine.Pace;
import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Session;
import java.util.List;
import java.util.function.Consumer;

/// A whole run, engine and transport together, from its start to its end.
final class Whole {
  private Whole() {}

  static RunRecord run(Session session, List<Request> requests) throws InterruptedException {
    return run(session, requests, OkHttpFetcher::open);
  }

  static RunRecord run(Session session, List<Request> requests, Fetcher.Opener opener)
      throws InterruptedException {
    return run(session, requests, opener, _ -> {});
  }

  /// @param also is told each event behind the record, on the run's thread
  static RunRecord run(
      Session session, List<Request> requests, Fetcher.Opener opener, Consumer<RunEvent> also)
      throws InterruptedException {
    Plan plan = new Plan(requests, new Gather(true, null), session);
    RunRecord record = new RunRecord(plan);
    Run.Ports ports = new Run.Ports(opener, _ -> Pace.NONE);
    Consumer<RunEvent> told =
        event -> {
          record.apply(event);
          also.accept(event);
        };
    try (Run run = Run.start(plan, ports, RunClock.started(), told)) {
      run.await();
    }
    return record;
  }
}
