package dev.muster.export;

import dev.muster.engine.Plan;
import dev.muster.engine.Run;
import dev.muster.engine.RunClock;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.http.OkHttpFetcher;
import dev.muster.pace.TokenPace;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A run over the real transport, to its end.
record RealRun(RunRecord record) {
  static RealRun of(Plan plan) throws InterruptedException {
    return of(plan, _ -> {});
  }

  /// @param told each event, too
  static RealRun of(Plan plan, Consumer<RunEvent> told) throws InterruptedException {
    BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    RunRecord record = new RunRecord(plan);
    Run.Ports ports = new Run.Ports(OkHttpFetcher::open, TokenPace::of);
    try (Run _ = Run.start(plan, ports, RunClock.started(), events::add)) {
      while (!record.finished()) {
        RunEvent event = events.take();
        record.apply(event);
        told.accept(event);
      }
    }
    return new RealRun(record);
  }

  Snapshot snapshot() {
    return new Snapshot(record, record.tasks(), record.finishedAt(), Scene.NOON);
  }
}
