package dev.muster.export;

import dev.muster.engine.TaskRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// An export to a {@link WholeFile}, row by row. One thread writes; any thread may ask how far it
/// is, and cancel it.
public final class ExportFile {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Snapshot snapshot;
  private final ExportFormat format;
  private final Secrets secrets;
  private final AtomicInteger written = new AtomicInteger();
  private volatile boolean cancelled;

  public ExportFile(Path target, Snapshot snapshot, ExportFormat format, Secrets secrets) {
    this.target = target.toAbsolutePath();
    this.snapshot = snapshot;
    this.format = format;
    this.secrets = secrets;
  }

  /// How many rows it will have.
  public int rows() {
    return snapshot.rows().size();
  }

  /// How many of them are written.
  public int written() {
    return written.get();
  }

  /// Stops it at the next row; what stood at the target before stands there still.
  public void cancel() {
    cancelled = true;
  }

  /// Writes it.
  ///
  /// @return whether the file is there; not when it was cancelled
  /// @throws IOException when it can't be written; the target is then as it was
  public boolean write() throws IOException {
    try (WholeFile file = WholeFile.open(target)) {
      writeTo(file.stream());
      if (cancelled) {
        return false;
      }
      file.commit();
      return true;
    }
  }

  private void writeTo(OutputStream stream) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    ExportFormat.Writing writing = format.open(snapshot, secrets);
    out.write(writing.begin());
    for (TaskRecord task : snapshot.rows()) {
      if (cancelled) {
        return;
      }
      out.write(writing.row(task));
      written.incrementAndGet();
    }
    out.write(writing.end());
    out.flush();
  }
}
