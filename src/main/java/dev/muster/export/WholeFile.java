package dev.muster.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/// A file that appears whole or not at all: what is written goes to a draft beside it, which takes
/// its place at the end. It may be read by whom the system lets read new files, or who could read
/// the old one. A pipe or device of that name is written to as it is.
public final class WholeFile implements AutoCloseable {
  private static final int MOST_DRAFTS = 100;

  private final Path target;
  private final @Nullable Path draft;
  private final FileChannel channel;

  private WholeFile(Path target, @Nullable Path draft, FileChannel channel) {
    this.target = target;
    this.draft = draft;
    this.channel = channel;
  }

  /// Opens it, so that a path that can't be written is known at once.
  public static WholeFile open(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new WholeFile(target, null, FileChannel.open(target, StandardOpenOption.WRITE));
    }
    for (int number = 1; ; number++) {
      Path draft = draft(target, number);
      try {
        FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new WholeFile(target, draft, channel);
      } catch (FileAlreadyExistsException e) {
        if (number == MOST_DRAFTS) {
          throw e;
        }
      }
    }
  }

  /// Another run or window may be writing the same file.
  private static Path draft(Path target, int number) throws IOException {
    Path name = target.getFileName();
    if (name == null) {
      throw new IOException("no file can be written there: " + target);
    }
    long process = ProcessHandle.current().pid();
    return target.resolveSibling("." + name + "." + process + "-" + number + ".part");
  }

  public OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /// All is written: the file takes its name.
  public void commit() throws IOException {
    if (draft != null) {
      channel.force(true);
      channel.close();
      allowAsBefore(draft);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void allowAsBefore(Path draft) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      view.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  /// Without a commit before it, leaves nothing behind.
  @Override
  public void close() throws IOException {
    channel.close();
    if (draft != null) {
      Files.deleteIfExists(draft);
    }
  }
}
