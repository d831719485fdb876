package dev.muster.ui.export;

import dev.muster.engine.Plan;
import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.export.Curl;
import dev.muster.export.ExportFormat;
import dev.muster.export.Language;
import dev.muster.export.Secrets;
import dev.muster.export.Shell;
import dev.muster.export.Snapshot;
import dev.muster.ui.FxBridge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Puts rows, or the whole run, on the clipboard for other tools. Secrets stay behind: what is
/// pasted is soon shown to someone. FX thread; the text is made on another, since it can be long,
/// and of two copies the later one stays.
public final class Copies {
  private final Source source;
  private final FxBridge<Runnable> back = new FxBridge<>(Runnable::run);
  private int latest;

  public Copies(Source source) {
    this.source = source;
  }

  public void curl(List<TaskRecord> rows, Shell shell) {
    RunRecord run = source.run().get();
    if (run != null) {
      List<Request> requests = rows.stream().map(TaskRecord::request).toList();
      copy(() -> new Curl(shell, Secrets.LEFT_OUT).commands(requests, run.plan().session()));
    }
  }

  public void har(List<TaskRecord> rows) {
    RunRecord run = source.run().get();
    if (run != null) {
      Snapshot snapshot = Snapshot.of(run, rows, source.now().getAsLong(), Instant.now());
      copy(() -> har(snapshot));
    }
  }

  private static String har(Snapshot snapshot) {
    ExportFormat.Writing har = ExportFormat.har().open(snapshot, Secrets.LEFT_OUT);
    StringBuilder text = new StringBuilder(har.begin());
    snapshot.rows().forEach(task -> text.append(har.row(task)));
    return text.append(har.end()).toString();
  }

  /// These rows as a script, awaited as the run was.
  public void code(List<TaskRecord> rows, Language language) {
    RunRecord run = source.run().get();
    if (run != null && !rows.isEmpty()) {
      Plan plan = run.plan();
      List<Request> requests = rows.stream().map(TaskRecord::request).toList();
      Plan part = new Plan(requests, plan.policy(), plan.session());
      copy(() -> language.script(part, Secrets.LEFT_OUT));
    }
  }

  /// The whole run as a script.
  public void code(Language language) {
    code(source.rows(Scope.ALL), language);
  }

  private void copy(Supplier<String> made) {
    int number = ++latest;
    Thread.ofVirtual()
        .name("muster-copy")
        .start(() -> {
          String text = made.get();
          back.accept(() -> put(number, text));
        });
  }

  private void put(int number, String text) {
    if (number == latest) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
  }
}
