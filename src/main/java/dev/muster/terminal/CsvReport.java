package dev.muster.terminal;

import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import org.jspecify.annotations.Nullable;

/// Comma-separated values with a line of names (RFC 4180): the fields of the JSON lines, and a
/// column for each phase.
final class CsvReport implements Report {
  private final Sink sink;
  private final StringBuilder line = new StringBuilder(256);

  CsvReport(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void begin() {
    line.append(
        "index,method,url,state,status,error,timeoutClock,startedMs,endedMs,bytes,attempts");
    line.append(",queuedMs");
    for (Phase phase : Row.PHASES) {
      line.append(',').append(Words.word(phase)).append("Ms");
    }
    writeLine();
  }

  @Override
  public void row(TaskRecord task) {
    Row row = Row.of(task);
    line.append(task.index());
    cell(task.request().method());
    cell(row.url());
    cell(Words.word(task.state()));
    cell(row.status() == 0 ? null : Integer.toString(row.status()));
    cell(row.error());
    cell(row.timeoutClock());
    millis(task.startedAt());
    millis(task.endedAt());
    line.append(',').append(row.bytes()).append(',').append(row.attempts());
    millis(row.queued());
    for (Phase phase : Row.PHASES) {
      millis(row.nanos(phase));
    }
    writeLine();
  }

  private void cell(@Nullable String value) {
    line.append(',');
    if (value == null) {
      return;
    }
    String shown = Shown.plain(value);
    if (shown.indexOf(',') < 0 && shown.indexOf('"') < 0) {
      line.append(shown);
    } else {
      line.append('"').append(shown.replace("\"", "\"\"")).append('"');
    }
  }

  private void millis(long nanos) {
    line.append(',');
    if (nanos >= 0) {
      Json.millis(line, nanos);
    }
  }

  private void writeLine() {
    sink.write(line.append('\n').toString());
    line.setLength(0);
  }
}
