package dev.muster.ui.window;

import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskState;
import dev.muster.export.Secrets;
import dev.muster.history.History;
import dev.muster.history.PastRun;
import dev.muster.history.PastRun.Counts;
import dev.muster.input.ListWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Writes each run that has ended into the history, without its secrets. FX thread; the writing
/// itself happens behind it. Trouble with the store is told when the history is looked at.
final class Chronicle {
  private final History history;
  private final Predicate<Plan> memorable;

  /// @param memorable whether a run is worth opening again
  Chronicle(History history, Predicate<Plan> memorable) {
    this.history = history;
    this.memorable = memorable;
  }

  void apply(RunEvent event, @Nullable RunRecord record) {
    if (event instanceof RunEvent.Finished && record != null && memorable.test(record.plan())) {
      List<Request> requests = record.plan().requests();
      CompletableFuture<Void> _ = history.add(past(record), () -> written(requests));
    }
  }

  private static PastRun past(RunRecord record) {
    Duration took = Duration.ofNanos(record.finishedAt());
    return new PastRun(0, Instant.now().minus(took), record.plan().policy(), counts(record), took);
  }

  private static Counts counts(RunRecord record) {
    return new Counts(
        record.count(TaskState.SUCCEEDED),
        record.count(TaskState.FAILED),
        record.count(TaskState.TIMED_OUT),
        record.count(TaskState.CANCELLED));
  }

  private static String written(List<Request> requests) {
    return ListWriter.write(requests.stream().map(Secrets.LEFT_OUT::request).toList());
  }
}
