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
  private EventRows() {}

  static List<Row> of(TaskRecord task) {
    Exchange exchange = task.exchange();
    Details details = exchange == null ? null : exchange.detailsSoFar();
    if (details == null) {
      return List.of();
    }
    return details.log().stream().<Row>map(note -> row(note, task.startedAt())).toList();
  }

  private static Row row(Exchange.Note note, long start) {
    String millis = String.format(Locale.ROOT, "%,.1f", Math.max(0, note.at() - start) / 1e6);
    return new Row.Fact(Texts.get("detail.event.at", millis), InWords.event(note));
  }
}
