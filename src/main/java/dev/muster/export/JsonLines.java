package dev.muster.export;

import dev.muster.engine.Phase;
import dev.muster.engine.RunEvent;
import dev.muster.engine.RunRecord;
import dev.muster.engine.Settlement;
import dev.muster.engine.TaskRecord;

/// One JSON object a task, and one last `{"await":…}` that says what the await came to.
final class JsonLines extends NamedFormat {
  JsonLines() {
    super("jsonl", "jsonl");
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Lines(snapshot, secrets);
  }

  private static final class Lines implements Writing {
    private final Snapshot snapshot;
    private final Secrets secrets;
    private final Json json = new Json();

    Lines(Snapshot snapshot, Secrets secrets) {
      this.snapshot = snapshot;
      this.secrets = secrets;
    }

    @Override
    public String row(TaskRecord task) {
      Row row = Row.of(task, snapshot, secrets);
      json.open().field("index", task.index()).field("method", task.request().method());
      json.field("url", row.url()).field("name", row.name());
      json.field("state", Words.word(task.state()));
      status(row.status());
      json.field("error", row.error()).field("timeoutClock", row.timeoutClock());
      json.millis("startedMs", task.startedAt()).millis("endedMs", task.endedAt());
      json.field("bytes", row.bytes()).field("attempts", row.attempts());
      phases(row);
      return json.close().line();
    }

    private void status(int status) {
      if (status == 0) {
        json.none("status");
      } else {
        json.field("status", status);
      }
    }

    private void phases(Row row) {
      json.open("phases").millis("queued", row.queued());
      for (Phase phase : Row.PHASES) {
        json.millis(Words.word(phase), row.nanos(phase));
      }
      json.close();
    }

    @Override
    public String end() {
      RunRecord run = snapshot.run();
      json.open().open("await").field("policy", run.plan().policy().asCode());
      Settlement settlement = run.settlement();
      if (settlement == null) {
        json.field("outcome", "unfinished");
      } else {
        settled(run, settlement);
      }
      rounds(run);
      return json.close().close().line();
    }

    private void settled(RunRecord run, Settlement settlement) {
      json.field("outcome", settlement.returned() ? "returned" : "raised");
      if (!settlement.returned()) {
        json.field("raised", Words.raised(settlement, run));
      }
      int task = Words.raisedTask(settlement);
      if (task >= 0) {
        json.field("index", task).field("error", Words.reason(run.task(task).outcome()));
      }
      json.millis("atMs", run.settledAt()).field("pending", run.settledPending());
      if (run.yieldedTimeouts() > 0) {
        json.field("timeouts", run.yieldedTimeouts());
      }
    }

    private void rounds(RunRecord run) {
      if (run.rounds().isEmpty()) {
        return;
      }
      json.openList("rounds");
      for (RunEvent.Rounded round : run.rounds()) {
        json.openItem().millis("atMs", round.at()).numbers("done", round.done());
        json.field("pending", round.pending()).close();
      }
      json.closeList();
    }
  }
}
