package dev.muster.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The list as it stood when the window was closed, for the next start. What is too long to be
/// there again at once is not kept; whoever keeps it has left out its secrets. It reads and writes
/// on the caller's thread.
public final class LastList {
  static final int MOST_CHARS = 5_000_000;

  private final Path file;

  /// @param folder made when something is kept
  public LastList(Path folder) {
    file = folder.resolve("list.txt");
  }

  /// Empty at the first start, and where it can't be read.
  public Optional<String> load() {
    try {
      return Optional.of(Files.readString(file)).filter(text -> !text.isBlank());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Keeps this list instead of the one before it; a list that is too long, or can't be written,
  /// leaves none.
  public void keep(String text) {
    try {
      if (text.length() > MOST_CHARS || text.isBlank()) {
        forget();
      } else {
        write(text);
      }
    } catch (IOException _) {
      // the next start begins with the list before or the sample
    }
  }

  /// The next start begins with the sample.
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private void write(String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(folder, ".list", ".txt"); // readable for its owner alone
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
