package dev.muster.input;

import dev.muster.engine.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the files that a list would send. Nobody may call it before the user has said yes to their
/// names.
public final class LocalFiles {
  /// Larger ones would have to be streamed, which a request's body can't.
  static final long MOST_BYTES = 100_000_000;

  private final Path folder;
  private final Map<String, byte[]> read = new HashMap<>();

  private LocalFiles(Path folder) {
    this.folder = folder;
  }

  /// What came of reading.
  public sealed interface Filled {
    record Done(List<Request> requests) implements Filled {}

    record Trouble(Path file, Why why) implements Filled {}
  }

  /// Why a file can't be sent.
  public enum Why {
    MISSING,
    NO_FILE,
    TOO_LARGE,
    UNREADABLE
  }

  /// The files that a list would send, as they are found from its folder; nothing is read.
  public static List<Path> named(RequestList list, Path folder) {
    return list.files().stream().map(name -> path(name, folder)).distinct().toList();
  }

  /// The list's requests, with the files that they shall send.
  public static Filled fill(RequestList list, Path folder) {
    return new LocalFiles(folder).fill(list);
  }

  private Filled fill(RequestList list) {
    List<Request> requests = new ArrayList<>(list.requests());
    for (FileBody body : list.fileBodies()) {
      try {
        requests.set(body.request(), filled(requests.get(body.request()), body.pieces()));
      } catch (Unsendable e) {
        return new Filled.Trouble(e.file, e.why);
      }
      Listing.goOn();
    }
    return new Filled.Done(requests);
  }

  private Request filled(Request request, List<Piece> pieces) throws Unsendable {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Piece piece : pieces) {
      all.writeBytes(
          switch (piece) {
            case Piece.Text(String text) -> text.getBytes(StandardCharsets.UTF_8);
            case Piece.File(String name, Piece.Handling handling) -> handling.apply(bytes(name));
          });
    }
    Request.Body empty = request.body();
    String type = empty == null ? null : empty.contentType();
    return request.withBody(new Request.Body(all.toByteArray(), type));
  }

  private byte[] bytes(String name) throws Unsendable {
    byte[] bytes = read.get(name);
    if (bytes == null) {
      bytes = bytes(path(name, folder));
      read.put(name, bytes);
    }
    return bytes;
  }

  private static byte[] bytes(Path file) throws Unsendable {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new Unsendable(file, Why.NO_FILE);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new Unsendable(file, Why.TOO_LARGE);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      throw new Unsendable(file, Why.MISSING);
    } catch (IOException _) {
      throw new Unsendable(file, Why.UNREADABLE);
    }
  }

  private static final class Unsendable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Path file;
    private final Why why;

    Unsendable(Path file, Why why) {
      this.file = file;
      this.why = why;
    }
  }

  /// `~/` is the user's home, as a shell has it.
  private static Path path(String name, Path folder) {
    try {
      Path path =
          name.startsWith("~/")
              ? Path.of(System.getProperty("user.home", ""), name.substring(2))
              : Path.of(name);
      return folder.resolve(path).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      return folder.resolve(name.replaceAll("[\\x00<>:\"|?*]", "_")).toAbsolutePath().normalize();
    }
  }
}
