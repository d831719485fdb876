package dev.muster.export;

import dev.muster.engine.TaskRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/// An export to a file, row by row. The file appears whole or not at all: what is written goes to a
/// draft beside it, which takes its place at the end. One thread writes; any thread may ask how far
/// it is, and cancel it.
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
    Path file = Files.exists(target) ? target.toRealPath() : target;
    Path draft = Files.createTempFile(parent(file), "." + file.getFileName() + ".", ".part");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        writeTo(channel);
      }
      if (cancelled) {
        return false;
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("no file can be written there: " + file);
    }
    return parent;
  }

  private void writeTo(FileChannel channel) throws IOException {
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
            BUFFER);
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
    channel.force(true);
  }
}
