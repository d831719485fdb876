package dev.muster.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The file by which the windows of one user find each other. Two of its bytes, far behind its
/// text, are locked: one by whoever is entering, so that two who start at the same moment do so one
/// behind the other; one by the window for as long as it lives.
final class DoorFile {
  private static final long ENTERING = 1L << 40;
  private static final long LIVING = ENTERING + 1;
  private static final int LONGEST = 1_000;

  private DoorFile() {}

  /// What entering came to.
  sealed interface Entered {
    record Holder(Door door) implements Entered {}

    record Guest(Doorplate plate) implements Entered {}
  }

  /// One at a time, also within one process, whose own locks don't wait for each other.
  static synchronized Entered enter(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel file = open(folder.resolve("window.lock"));
    boolean held = false;
    try (FileLock _ = file.lock(ENTERING, 1, false)) {
      FileLock living = living(file);
      if (living == null) {
        return new Entered.Guest(Doorplate.read(text(file)));
      }
      Door door = Door.open(file);
      held = true;
      write(file, door.plate().write());
      return new Entered.Holder(door);
    } finally {
      if (!held) {
        file.close();
      }
    }
  }

  private static FileChannel open(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owners =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(
        path,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        owners);
  }

  private static @Nullable FileLock living(FileChannel file) throws IOException {
    try {
      return file.tryLock(LIVING, 1, false);
    } catch (OverlappingFileLockException _) {
      return null; // a window of this very process
    }
  }

  private static String text(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    file.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static void write(FileChannel file, String text) throws IOException {
    file.truncate(0);
    file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }
}
