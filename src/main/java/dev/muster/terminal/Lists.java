package dev.muster.terminal;

import dev.muster.export.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Finds and reads the lists that the command line names, in its order.
final class Lists {
  private static final Pattern URL =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);

  private final Ports ports;

  Lists(Ports ports) {
    this.ports = ports;
  }

  /// What came of reading: a list, or a sentence that says why not.
  sealed interface Read {
    record Some(Listed listed) implements Read {}

    record Trouble(String sentence) implements Read {}
  }

  /// @param names files, URLs, or `-`; when there is none, what is piped in, or else the sample
  /// @param mayListen whether input that is piped in is a list although nobody said `-`
  Read read(List<String> names, boolean mayListen) {
    if (!names.isEmpty()) {
      return readAll(names);
    }
    StreamKind in = ports.surroundings().in();
    if (in == StreamKind.FILE || (mayListen && in == StreamKind.PIPE)) {
      return readAll(List.of("-"));
    }
    ports
        .err()
        .println("No list given: running the sample. `muster --help` tells how to give one.");
    return new Read.Some(ports.reader().apply(ports.sample().get()));
  }

  private Read readAll(List<String> names) {
    Listed all = new Listed(List.of(), 0);
    for (String name : names) {
      try {
        all = all.and(ports.reader().apply(text(name)));
      } catch (NoSuchFileException _) {
        return trouble(
            name,
            "there is no such file. Give a list's path, a URL, or - for standard" + " input.");
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return trouble(name, "it can't be read (" + e.getMessage() + ").");
      }
    }
    return all.requests().isEmpty()
        ? new Read.Trouble("There is no URL in the list. Give one on each line.")
        : new Read.Some(all);
  }

  private static Read trouble(String name, String why) {
    return new Read.Trouble(Shown.plain("Can't open the list " + name + ": " + why));
  }

  private String text(String name) throws IOException {
    if (name.equals("-")) {
      if (ports.surroundings().in() == StreamKind.TERMINAL) {
        ports.err().println("Type or paste the URLs, one on each line; Ctrl+D ends the list.");
      }
      return new String(ports.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (URL.matcher(name).matches()) {
      return name;
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
