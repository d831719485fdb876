package dev.muster.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// One window's turn to read, change and write a file that others change too. The system ends the
/// turn of a window that dies. Where a folder can't be locked, turns hold within this process
/// alone.
final class Turn implements AutoCloseable {
  /// A process's own locks on a file don't wait for each other.
  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel lock;

  private Turn(FileChannel lock) {
    this.lock = lock;
  }

  /// Waits for the turn.
  ///
  /// @param file stands beside the file in question; made when it isn't there
  static Turn at(Path file) throws IOException {
    HERE.lock();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock(channel);
      return new Turn(channel);
    } catch (IOException | RuntimeException trouble) {
      HERE.unlock();
      throw trouble;
    }
  }

  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException _) {
      // a file system without locks
    }
  }

  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } finally {
      HERE.unlock();
    }
  }
}
