package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import org.jspecify.annotations.Nullable;

/// HTTP Archive 1.2, as browsers' tools open it: an entry for each attempt, the run as its page.
/// What HAR has no field for begins with `_`; `_error` is Chrome's own.
///
/// A request that was redirected is one entry, with its hops in `_redirects`: its phases are summed
/// over them. A task that never started is an entry that was only blocked.
final class Har extends NamedFormat {
  static final String PAGE = "run";

  Har() {
    super("har", "har");
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Archive(snapshot, secrets);
  }

  private static final class Archive implements Writing {
    private final Snapshot snapshot;
    private final HarEntry entry;
    private boolean first = true;

    Archive(Snapshot snapshot, Secrets secrets) {
      this.snapshot = snapshot;
      entry = new HarEntry(snapshot, secrets);
    }

    @Override
    public String begin() {
      String version = Har.class.getPackage().getImplementationVersion();
      Json json = new Json().open().open("log").field("version", "1.2");
      json.open("creator").field("name", "Muster");
      json.field("version", version == null ? "0" : version).close();
      return json.openList("entries").text() + "\n";
    }

    @Override
    public String row(TaskRecord task) {
      StringBuilder text = new StringBuilder(2048);
      int tries = 0;
      for (TaskRecord.Attempt attempt : task.attempts()) {
        tries++;
        add(text, HarEntry.Facts.of(task, attempt, tries));
      }
      Outcome outcome = task.outcome();
      @Nullable String error = Words.reason(outcome);
      long until = workUntil(task);
      Exchange exchange = task.exchange();
      long start = task.startedAt();
      long queuedAt = task.queuedAt() >= 0 ? task.queuedAt() : until;
      add(
          text,
          new HarEntry.Facts(
              task, exchange, queuedAt, start, until, task.state(), error, tries + 1));
      return text.toString();
    }

    /// Behind a shield the request goes on when its task has ended.
    private long workUntil(TaskRecord task) {
      return task.workRunning()
          ? snapshot.now()
          : Math.max(task.workEndedAt(), snapshot.until(task));
    }

    private void add(StringBuilder text, HarEntry.Facts facts) {
      text.append(first ? "" : ",\n").append(entry.of(facts));
      first = false;
    }

    @Override
    public String end() {
      RunRecord run = snapshot.run();
      Json json = new Json().closeList().openList("pages").openItem();
      json.field("startedDateTime", HarEntry.time(snapshot.began())).field("id", PAGE);
      json.field("title", Words.await(run));
      json.open("pageTimings");
      json.micros("onLoad", run.settledAt() < 0 ? -1 : run.settledAt() / 1_000).close();
      return json.close().closeList().close().close().line();
    }
  }
}
