package dev.muster.terminal;

import dev.muster.engine.Request;
import dev.muster.export.Shown;
import dev.muster.input.ListFile;
import dev.muster.input.LocalFiles;
import dev.muster.input.RequestList;
import dev.muster.input.Sitemaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds and reads the lists that the command line names, in its order.
final class Lists {
  /// At the beginning, or behind a method.
  private static final Pattern URL =
      Pattern.compile("([A-Z]+\\s+)?[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);

  private static final Pattern PORT =
      Pattern.compile("[a-zA-Z0-9.-]+:\\d{1,5}([/?#].*)?", Pattern.DOTALL);

  private final Ports ports;
  private final boolean allowFiles;
  private final boolean fetchSitemaps;

  /// @param allowFiles whether files that the lists name may be read and sent
  /// @param fetchSitemaps whether sitemaps that the lists name are fetched
  Lists(Ports ports, boolean allowFiles, boolean fetchSitemaps) {
    this.ports = ports;
    this.allowFiles = allowFiles;
    this.fetchSitemaps = fetchSitemaps;
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
    return new Read.Some(listed(ports.reader().apply(ports.sample().get())));
  }

  private Read readAll(List<String> names) {
    Listed all = Listed.NOTHING;
    for (String name : names) {
      try {
        all = all.and(read(name));
      } catch (Unreadable e) {
        return new Read.Trouble(Shown.plain(e.sentence));
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return new Read.Trouble(
            Shown.plain(cantOpen(name) + "it can't be read (" + e.getMessage() + ")."));
      }
    }
    return checked(all);
  }

  private Read checked(Listed all) {
    if (!all.files().isEmpty()) {
      return new Read.Trouble(wouldSend(all.files()));
    }
    if (!all.requests().isEmpty()) {
      return new Read.Some(all);
    }
    return new Read.Trouble(
        all.sitemaps().isEmpty()
            ? "There is no URL in the list. Give one on each line."
            : "The list only names sitemaps: " + notFetched(all.sitemaps().size()));
  }

  private static String wouldSend(List<Path> files) {
    String named =
        files.stream()
            .map(file -> "  " + Shown.plain(file.toString()))
            .collect(Collectors.joining("\n"));
    return "The list would send files of this computer:\n"
        + named
        + "\nNothing was read. Say --allow-files if it may.";
  }

  static String notFetched(int sitemaps) {
    return SummaryReport.count(sitemaps, "sitemap")
        + " not fetched; --fetch-sitemaps fetches them.";
  }

  private static String cantOpen(String name) {
    return "Can't open the list " + name + ": ";
  }

  private Listed read(String name) throws IOException, Unreadable {
    if (name.isBlank()) {
      throw new Unreadable("An empty name is no list: is a variable unset?");
    }
    if (isEntry(name)) {
      return listed(ports.reader().apply(name));
    }
    boolean piped = name.equals("-");
    Path path = piped ? Path.of("") : Path.of(name);
    RequestList list =
        switch (piped ? piped() : ListFile.open(path)) {
          case ListFile.Text(String text) -> ports.reader().apply(text);
          case ListFile.Requests(RequestList read) -> read;
          case ListFile.Refused(ListFile.Why why) ->
              throw new Unreadable(cantOpen(name) + why(why));
        };
    Path folder = piped ? path : path.toAbsolutePath().getParent();
    return filled(followed(list), folder == null ? path : folder);
  }

  /// What can't be meant for a file: a line with a URL in it, or a port of a host.
  private static boolean isEntry(String name) {
    return URL.matcher(name).matches() || PORT.matcher(name).matches();
  }

  private ListFile piped() throws IOException {
    if (ports.surroundings().in() == StreamKind.TERMINAL) {
      ports.err().println("Type or paste the URLs, one on each line; Ctrl+D ends the list.");
    }
    return ListFile.open(ports.in());
  }

  private static String why(ListFile.Why why) {
    return switch (why) {
      case MISSING -> "there is no such file. Give a list's path, a URL, or - for standard input.";
      case FOLDER -> "it is a folder.";
      case BINARY -> "it is no text.";
      case DAMAGED -> "its compressed data is damaged.";
      case UNREADABLE -> "it can't be read.";
    };
  }

  private RequestList followed(RequestList list) {
    return fetchSitemaps && !list.sitemaps().isEmpty()
        ? Sitemaps.followed(list, ports.elsewhere())
        : list;
  }

  private Listed filled(RequestList list, Path folder) throws Unreadable {
    if (!allowFiles || list.fileBodies().isEmpty()) {
      return listed(list, list.requests(), LocalFiles.named(list, folder));
    }
    return switch (LocalFiles.fill(list, folder)) {
      case LocalFiles.Filled.Done(List<Request> requests) -> listed(list, requests, List.of());
      case LocalFiles.Filled.Trouble(Path file, LocalFiles.Why why) ->
          throw new Unreadable("Can't send the file " + file + ": " + why(why));
    };
  }

  private static String why(LocalFiles.Why why) {
    return switch (why) {
      case MISSING -> "there is no such file.";
      case NO_FILE -> "it is no plain file.";
      case TOO_LARGE -> "it is larger than 100 MB.";
      case UNREADABLE -> "it can't be read.";
    };
  }

  private static Listed listed(RequestList list) {
    return listed(list, list.requests(), LocalFiles.named(list, Path.of("")));
  }

  private static Listed listed(RequestList list, List<Request> requests, List<Path> files) {
    return new Listed(requests, list.skipped(), list.warnings(), files, list.sitemaps());
  }

  /// Why a list can't be used.
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String sentence;

    Unreadable(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }
}
