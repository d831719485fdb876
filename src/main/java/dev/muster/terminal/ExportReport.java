package dev.muster.terminal;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.export.ExportFormat;
import dev.muster.export.Secrets;
import dev.muster.export.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes a run as the window exports it: each row as soon as its turn has come, or, where a format
/// begins with what the run came to, all of them at the end, in input order.
final class ExportReport implements Report {
  private final Sink sink;
  private final ExportFormat format;
  private final Secrets secrets;
  private final Instant began = Instant.now();
  private ExportFormat.@Nullable Writing writing;

  ExportReport(Sink sink, ExportFormat format, Secrets secrets) {
    this.sink = sink;
    this.format = format;
    this.secrets = secrets;
  }

  @Override
  public void begin(RunRecord run) {
    if (!format.beginsWithTheEnd()) {
      sink.write(open(run).begin());
    }
  }

  @Override
  public void row(TaskRecord task) {
    if (writing != null) {
      sink.write(writing.row(task));
    }
  }

  @Override
  public void end(RunRecord run) {
    if (writing == null) {
      ExportFormat.Writing late = open(run);
      sink.write(late.begin());
      run.tasks().forEach(task -> sink.write(late.row(task)));
    }
    if (writing != null) {
      sink.write(writing.end());
    }
  }

  private ExportFormat.Writing open(RunRecord run) {
    long now = run.tasks().stream().mapToLong(TaskRecord::endedAt).max().orElse(0);
    Snapshot snapshot = new Snapshot(run, run.tasks(), now, began);
    ExportFormat.Writing opened = format.open(snapshot, secrets);
    writing = opened;
    return opened;
  }
}
