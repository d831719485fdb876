package dev.muster.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The file of `--out`. It appears whole or not at all: what is written goes to a file beside it,
/// which takes its place at the end. A pipe or device of that name is written to as it is.
final class OutFile implements AutoCloseable {
  private final Path target;
  private final @Nullable Path draft;
  private final FileChannel channel;

  /// Opens it before the run, so that a path that can't be written is known at once.
  static OutFile open(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new OutFile(target, null, FileChannel.open(target, StandardOpenOption.WRITE));
    }
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path draft = target.resolveSibling(name);
    FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new OutFile(target, draft, channel);
  }

  private OutFile(Path target, @Nullable Path draft, FileChannel channel) {
    this.target = target;
    this.draft = draft;
    this.channel = channel;
  }

  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /// All is written: the file takes its name.
  void commit() throws IOException {
    if (draft != null) {
      channel.force(true);
      channel.close();
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
