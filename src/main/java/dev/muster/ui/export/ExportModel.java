package dev.muster.ui.export;

import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.export.ExportFile;
import dev.muster.export.ExportFormat;
import dev.muster.export.Secrets;
import dev.muster.export.Snapshot;
import dev.muster.input.ListWriter;
import dev.muster.ui.FxBridge;
import dev.muster.ui.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What shall be exported, and the export under way. FX thread; files are written on another, one
/// at a time.
public final class ExportModel {
  private static final int DISK_SECONDS = 5;

  private final Source source;
  private final Executor worker;
  private final Consumer<Runnable> back;
  private final List<ExportFormat> formats =
      ExportFormat.all(request -> ListWriter.write(List.of(request)));
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
  private final ObjectProperty<ExportFormat> format =
      new SimpleObjectProperty<>(formats.getFirst());
  private final BooleanProperty withSecrets = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private @Nullable ExportFile underWay;
  private CompletableFuture<@Nullable Void> written = CompletableFuture.completedFuture(null);

  public ExportModel(Source source) {
    this(
        source,
        work -> Thread.ofVirtual().name("muster-export").start(work),
        new FxBridge<Runnable>(Runnable::run));
  }

  /// @param worker writes the files
  /// @param back carries a word back to the FX thread
  ExportModel(Source source, Executor worker, Consumer<Runnable> back) {
    this.source = source;
    this.worker = worker;
    this.back = back;
  }

  List<ExportFormat> formats() {
    return formats;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  /// Whether credentials and cookies are written too.
  BooleanProperty withSecretsProperty() {
    return withSecrets;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What the last export came to, in a sentence.
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  int count(Scope of) {
    return source.rows(of).size();
  }

  /// What the file might be called.
  String name() {
    return "muster." + format.get().extension();
  }

  /// How much is written, from 0 to 1.
  double progress() {
    ExportFile file = underWay;
    return file == null ? 0 : (double) file.written() / Math.max(1, file.rows());
  }

  /// Writes the run as it is at this moment.
  void write(Path target) {
    RunRecord run = source.run().get();
    if (run == null || busy.get()) {
      return;
    }
    List<TaskRecord> rows = source.rows(scope.get());
    Snapshot snapshot = Snapshot.of(run, rows, source.now().getAsLong(), Instant.now());
    Secrets secrets = withSecrets.get() ? Secrets.KEPT : Secrets.LEFT_OUT;
    ExportFile file = new ExportFile(target, snapshot, format.get(), secrets);
    underWay = file;
    busy.set(true);
    said.set("");
    CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    written = end;
    worker.execute(() -> {
      try {
        String sentence = write(file, target);
        back.accept(() -> over(sentence));
      } finally {
        end.complete(null);
      }
    });
  }

  private static String write(ExportFile file, Path target) {
    String name = String.valueOf(target.getFileName());
    try {
      return file.write()
          ? Texts.get("export.done", file.rows(), name)
          : Texts.get("export.cancelled");
    } catch (IOException e) {
      return Texts.get("export.failed", name, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private void over(String sentence) {
    underWay = null;
    busy.set(false);
    said.set(sentence);
  }

  /// Stops the export under way; its file stays as it was.
  public void cancel() {
    ExportFile file = underWay;
    if (file != null) {
      file.cancel();
    }
  }

  /// Stops the export under way for good.
  ///
  /// @return completed when nothing is written any more, and no draft is left; or when the disk has
  ///   not answered for some seconds
  public CompletableFuture<@Nullable Void> close() {
    cancel();
    return written.copy().completeOnTimeout(null, DISK_SECONDS, TimeUnit.SECONDS);
  }
}
