package dev.muster.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;

/// A list in a file: the text to be edited as it stands, the requests that it was read to be, or
/// why it can't be read. Whatever it is, it is read once.
public sealed interface ListFile {
  /// What an editor can hold and stay quick, in characters.
  int MOST_TEXT = 50_000_000;

  /// How much of another format than the plain list somebody may want to edit in it.
  int MOST_FOREIGN = 1_000_000;

  /// A line from here on takes an editor long to lay out.
  int LONG_LINE = 20_000;

  record Text(String text) implements ListFile {}

  record Requests(RequestList list) implements ListFile {}

  record Refused(Why why) implements ListFile {}

  /// Why a file is no list.
  enum Why {
    MISSING,
    FOLDER,
    BINARY,
    /// Its packing is broken.
    DAMAGED,
    UNREADABLE
  }

  /// Where bytes come from.
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /// Reads a file.
  static ListFile open(Path file) {
    return open(file, bytes -> bytes);
  }

  /// Reads a file.
  ///
  /// @param watched what its bytes go through
  static ListFile open(Path file, UnaryOperator<InputStream> watched) {
    if (Files.isDirectory(file)) {
      return new Refused(Why.FOLDER);
    }
    return read(() -> watched.apply(Files.newInputStream(file)));
  }

  /// Reads what comes from elsewhere, and closes it.
  static ListFile read(Source source) {
    try (InputStream bytes = source.open()) {
      return open(bytes);
    } catch (NoSuchFileException _) {
      return new Refused(Why.MISSING);
    } catch (InterruptedIOException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ZipException | EOFException _) {
      return new Refused(Why.DAMAGED);
    } catch (IOException _) {
      return new Refused(Why.UNREADABLE);
    }
  }

  /// Reads what comes from elsewhere, and leaves closing to the caller.
  static ListFile open(InputStream bytes) throws IOException {
    Reader text = Decoded.text(bytes);
    return text == null ? new Refused(Why.BINARY) : open(text);
  }

  private static ListFile open(Reader text) throws IOException {
    StringBuilder begun = new StringBuilder();
    boolean whole = read(text, begun);
    String read = begun.toString();
    if (!whole) {
      return new Requests(ListReader.read(new Chained(new StringReader(read), text)));
    }
    return isEditable(read) ? new Text(read) : new Requests(ListReader.read(read));
  }

  /// Reads on to the end, or to where nobody would edit the text any more.
  ///
  /// @return whether it came to the end
  private static boolean read(Reader text, StringBuilder begun) throws IOException {
    char[] buffer = new char[MOST_FOREIGN];
    for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
      begun.append(buffer, 0, read);
      Listing.goOn();
      if (begun.length() > MOST_TEXT || (begun.length() > MOST_FOREIGN && !isPlain(begun))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(CharSequence begun) {
    String head = begun.subSequence(0, Math.min(begun.length(), ListReader.HEAD)).toString();
    return ListFormat.of(head).format() == Format.LIST;
  }

  /// Whether a text is best edited as it stands.
  static boolean isEditable(String text) {
    return switch (ListReader.format(text)) {
      case LIST -> true;
      case HAR, POSTMAN, SITEMAP -> false;
      case CURL_CONFIG, HTTP_FILE, CSV, JSON ->
          text.length() <= MOST_FOREIGN && text.lines().allMatch(l -> l.length() < LONG_LINE);
    };
  }
}
