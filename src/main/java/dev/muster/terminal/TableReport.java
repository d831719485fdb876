package dev.muster.terminal;

import dev.muster.engine.Exchange;
import dev.muster.engine.Plan;
import dev.muster.engine.Quantities;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.export.Shown;
import dev.muster.export.Words;

/// Aligned columns for people, a row as soon as its turn has come, and the summary below.
final class TableReport implements Report {
  private static final String GAP = "  ";
  private static final String NONE = "–";
  private static final int STATE = "succeeded".length();
  private static final int STATUS = "Status".length();
  private static final int TIME = "59 min 59 s".length();
  private static final int SIZE = "99.9 MB".length();
  private static final int LEAST_URL = 24;

  private final Sink sink;
  private final Paint paint;
  private final SummaryReport summary;
  private final int number;
  private final int method;
  private final int room;

  /// @param columns how wide the terminal is; 0 when lines may be as long as they are
  TableReport(Sink sink, Paint paint, Plan plan, int columns) {
    this.sink = sink;
    this.paint = paint;
    summary = new SummaryReport(sink, paint);
    number = Integer.toString(plan.requests().size()).length();
    method = plan.requests().stream().map(Request::method).mapToInt(String::length).max().orElse(0);
    int fixed = number + STATE + STATUS + TIME + SIZE + 5 * GAP.length() + method + 1;
    room = columns == 0 ? Integer.MAX_VALUE : Math.max(LEAST_URL, columns - fixed);
  }

  @Override
  public void begin(RunRecord run) {
    String head =
        String.join(
            GAP,
            right("#", number),
            left("State", STATE),
            right("Status", STATUS),
            right("Time", TIME),
            right("Size", SIZE),
            "Request");
    sink.write(paint.faint(head) + "\n");
  }

  @Override
  public void row(TaskRecord task) {
    Exchange exchange = task.exchange();
    int status = exchange == null ? 0 : exchange.status();
    String state = left(Words.state(task.state()), STATE);
    String code = right(status == 0 ? NONE : Integer.toString(status), STATUS);
    String row =
        String.join(
            GAP,
            right(Integer.toString(task.index() + 1), number),
            paint.state(task.state(), state),
            paint.status(status, code),
            right(exchange == null ? NONE : Quantities.time(task.elapsed(task.endedAt())), TIME),
            right(exchange == null ? NONE : Quantities.bytes(exchange.received()), SIZE),
            left(Shown.plain(task.request().method()), method) + " " + request(task));
    sink.write(row + "\n");
  }

  /// The URL and, when it is no success, why, and how often it was tried; where there is little
  /// room, the URL gives way.
  private String request(TaskRecord task) {
    String url = Words.url(task);
    String reason = Words.reason(task.outcome());
    String why =
        (reason == null ? "" : " · " + Shown.plain(reason))
            + (task.sendings() < 2 ? "" : " · " + task.sendings() + " attempts");
    if (why.isEmpty()) {
      return cut(url, room);
    }
    return cut(url, Math.max(LEAST_URL, room - why.length())) + paint.faint(why);
  }

  @Override
  public void end(RunRecord run) {
    sink.write("\n");
    summary.end(run);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }
}
