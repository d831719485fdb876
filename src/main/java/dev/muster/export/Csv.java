package dev.muster.export;

import dev.muster.engine.Phase;
import dev.muster.engine.TaskRecord;
import org.jspecify.annotations.Nullable;

/// Comma-separated values with a line of names (RFC 4180), a line for each task and a column for
/// each phase.
///
/// **No formula.** A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula
/// that may read files or call servers, and a URL or a reason can come from anyone. Such a cell
/// gets an apostrophe in front (OWASP, "CSV Injection"), also where the sign is a full-width one or
/// hides behind white space. No cell holds a line break: controls are written out, `\x0a`.
final class Csv extends NamedFormat {
  private static final String FORMULA = "=+-@＝＋－＠";

  private final String lineEnd;

  /// @param lineEnd CR LF by the RFC; a pipe's readers know LF alone
  Csv(String lineEnd) {
    super("csv", "csv");
    this.lineEnd = lineEnd;
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Lines(snapshot, secrets, lineEnd);
  }

  private static final class Lines implements Writing {
    private final Snapshot snapshot;
    private final Secrets secrets;
    private final String lineEnd;
    private final StringBuilder line = new StringBuilder(256);

    Lines(Snapshot snapshot, Secrets secrets, String lineEnd) {
      this.lineEnd = lineEnd;
      this.snapshot = snapshot;
      this.secrets = secrets;
    }

    @Override
    public String begin() {
      line.append(
          "index,method,url,state,status,error,timeoutClock,startedMs,endedMs,bytes,attempts");
      line.append(",queuedMs");
      for (Phase phase : Row.PHASES) {
        line.append(',').append(Words.word(phase)).append("Ms");
      }
      line.append(",name"); // last: readers may count columns
      return line();
    }

    @Override
    public String row(TaskRecord task) {
      Row row = Row.of(task, snapshot, secrets);
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
      cell(row.name());
      return line();
    }

    private void cell(@Nullable String value) {
      line.append(',');
      if (value == null) {
        return;
      }
      String shown = harmless(Shown.plain(value));
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

    private String line() {
      String text = line.append(lineEnd).toString();
      line.setLength(0);
      return text;
    }
  }

  private static String harmless(String cell) {
    String bare = cell.stripLeading();
    return !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
