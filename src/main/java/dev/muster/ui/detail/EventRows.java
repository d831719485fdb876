package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Exchange.Details;
import dev.muster.engine.TaskRecord;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.util.List;
import java.util.Locale;

/// The transport's own log as rows: milliseconds since the request's start, and what happened.
final class EventRows {
  private static final long SECOND = 1_000_000_000;

  private EventRows() {}

  static List<Row> of(TaskRecord task) {
    Exchange exchange = task.exchange();
    Details details = exchange == null ? null : exchange.detailsSoFar();
    if (details == null) {
      return List.of();
    }
    return details.log().stream().<Row>map(note -> row(note, task.startedAt())).toList();
  }

  /// A digit more than elsewhere, or what happens at once could not be told apart.
  private static String at(long nanos) {
    return nanos < SECOND
        ? Texts.get("detail.event.at", String.format(Locale.ROOT, "%.1f", nanos / 1e6))
        : Texts.get("detail.event.at.seconds", String.format(Locale.ROOT, "%,.3f", nanos / 1e9));
  }

  private static Row row(Exchange.Note note, long start) {
    return new Row.Fact(at(Math.max(0, note.at() - start)), InWords.event(note));
  }
}
