package dev.muster.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// The log files of one folder: a few of a megabyte, the oldest making room. Nothing is opened or
/// made before there is something to tell, which for most people is never. Any thread.
public final class LogFile extends Handler {
  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;

  private final Path folder;
  private final String head;
  private @Nullable FileHandler file;
  private boolean unwritable;

  /// @param head the first line of all that this process tells: which Muster it is
  public LogFile(Path folder, String head) {
    this.folder = folder;
    this.head = head;
    setLevel(Level.INFO);
  }

  public Path folder() {
    return folder;
  }

  /// Whether anything stands in a file yet; not so where none can be written.
  public synchronized boolean written() {
    return file != null;
  }

  @Override
  public synchronized void publish(LogRecord told) {
    FileHandler open = isLoggable(told) ? open() : null;
    if (open != null) {
      open.publish(told);
    }
  }

  private @Nullable FileHandler open() {
    if (file == null && !unwritable) {
      try {
        Files.createDirectories(folder);
        file = new FileHandler(folder.resolve("muster.%g.log").toString(), BYTES, FILES, true);
        file.setEncoding("UTF-8");
        file.setFormatter(new SecretlessFormatter());
        file.publish(new LogRecord(Level.INFO, head));
      } catch (IOException _) {
        unwritable = true; // whoever logs can't help it, and whoever runs shall go on
      }
    }
    return file;
  }

  @Override
  public synchronized void flush() {
    if (file != null) {
      file.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
      file = null;
      unwritable = true;
    }
  }
}
