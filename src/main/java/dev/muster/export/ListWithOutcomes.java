package dev.muster.export;

import dev.muster.engine.Quantities;
import dev.muster.engine.Request;
import dev.muster.engine.TaskRecord;
import java.util.function.Function;

/// The list that was run, to be run again, with what became of each request in a comment above it.
/// Requests stand in input order.
final class ListWithOutcomes extends NamedFormat {
  private final Function<Request, String> asLine;

  ListWithOutcomes(Function<Request, String> asLine) {
    super("list", "urls");
    this.asLine = asLine;
  }

  @Override
  public boolean beginsWithTheEnd() {
    return true;
  }

  @Override
  public Writing open(Snapshot snapshot, Secrets secrets) {
    return new Writing() {
      @Override
      public String begin() {
        Summary summary = Summary.of(snapshot);
        return comment(summary.when()) + comment(summary.outcomes()) + comment(summary.await());
      }

      @Override
      public String row(TaskRecord task) {
        Request request = secrets.request(task.request());
        String left = secrets.leavesOut(task.request()) ? " · secrets left out" : "";
        return "\n"
            + comment(outcome(task, snapshot) + left)
            + asLine.apply(request).strip()
            + "\n";
      }
    };
  }

  private static String comment(String text) {
    return "# " + Shown.plain(text) + "\n";
  }

  private static String outcome(TaskRecord task, Snapshot snapshot) {
    Row row = Row.of(task, snapshot, Secrets.LEFT_OUT);
    StringBuilder text = new StringBuilder("#").append(task.index() + 1).append(' ');
    text.append(Words.state(task.state()));
    if (row.error() != null) {
      text.append(" · ").append(row.error());
    }
    if (row.status() != 0) {
      text.append(" · ").append(row.status());
    }
    if (task.startedAt() >= 0) {
      text.append(" · ").append(Quantities.time(task.elapsed(row.until())));
      text.append(" · ").append(Quantities.bytes(row.bytes()));
    }
    return text.toString();
  }
}
