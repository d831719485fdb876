package dev.muster.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where settings are kept. Loading never fails, it falls back; saving writes the file anew beside
/// the old one and then takes its place, so that there is always a whole one.
///
/// Saving stores what has changed since this object loaded or saved: another window's changes to
/// other settings stay, and so do settings that only a newer Muster knows.
///
/// Any thread may call it; it reads and writes on the caller's.
public final class SettingsFile {
  private final SettingsJson json = new SettingsJson();
  private final Path file;
  private Settings last = Settings.DEFAULT;

  /// @param folder made when something is saved
  public SettingsFile(Path folder) {
    file = folder.resolve("settings.json");
  }

  /// @param remark what the user should know; empty when all is well
  public record Loaded(Settings settings, Optional<Trouble> remark) {}

  public synchronized Loaded load() {
    Optional<Trouble> remark = Optional.empty();
    last = Settings.DEFAULT;
    try {
      Optional<Map<String, @Nullable Object>> stored = json.parse(read());
      if (stored.isPresent()) {
        last = json.read(stored.get());
      } else {
        remark = Optional.of(setAside());
      }
    } catch (NoSuchFileException _) {
      // the first start
    } catch (IOException e) {
      remark =
          Optional.of(new Trouble(Trouble.Kind.UNREADABLE, file, String.valueOf(e.getMessage())));
    }
    return new Loaded(last, remark);
  }

  private String read() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private Trouble setAside() throws IOException {
    int number = 1;
    while (Files.exists(aside(number))) {
      number++;
    }
    Files.move(file, aside(number));
    return new Trouble(Trouble.Kind.DAMAGED, aside(number), "");
  }

  private Path aside(int number) {
    return file.resolveSibling("settings.json.broken-" + number);
  }

  /// Stores what has changed, and says why it couldn't; empty when it could.
  public synchronized Optional<Trouble> save(Settings now) {
    try (Turn _ = turn()) {
      Optional<Map<String, @Nullable Object>> stored = stored();
      Map<String, @Nullable Object> next = stored.orElseGet(() -> json.tree(now));
      if (json.change(next, last, now) || stored.isEmpty()) {
        write(json.write(next));
      }
      last = now;
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Trouble(Trouble.Kind.UNSAVED, file, String.valueOf(e.getMessage())));
    }
  }

  /// Between reading what is stored and writing it anew no other window may store anything.
  private Turn turn() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Turn.at(file.resolveSibling("settings.lock"));
  }

  private Optional<Map<String, @Nullable Object>> stored() throws IOException {
    try {
      return json.parse(read());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  private void write(String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    // a temporary file is readable for its owner alone: headers may hold passwords
    Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".settings", ".json");
    try {
      store(draft, text);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void store(Path draft, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
