package dev.muster.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/// Reads what people paste. Any thread may; a long list should not be read on the screen's.
public final class ListReader {
  /// How much of a text tells its format.
  static final int HEAD = 64_000;

  private ListReader() {}

  /// Reads a text in the format it looks written in. There is no text that can't be read.
  ///
  /// @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
  public static RequestList read(String text) {
    return ListFormat.of(head(text)).read(text);
  }

  /// The format that a text looks written in.
  public static Format format(String text) {
    return ListFormat.of(head(text)).format();
  }

  private static String head(String text) {
    return text.length() <= HEAD ? text : text.substring(0, HEAD);
  }

  /// The same for a text of any length, which is read once and not kept.
  static RequestList read(Reader text) throws IOException {
    BufferedReader whole = buffered(text);
    return ListFormat.of(head(whole)).read(whole);
  }

  static BufferedReader buffered(Reader text) {
    return text instanceof BufferedReader buffered ? buffered : new BufferedReader(text, 2 * HEAD);
  }

  /// How a text begins, which can be read again after that.
  static String head(BufferedReader text) throws IOException {
    char[] head = new char[HEAD];
    text.mark(HEAD);
    int read = 0;
    int more = 0;
    while (more >= 0 && read < HEAD) {
      read += more;
      more = text.read(head, read, HEAD - read);
    }
    text.reset();
    return new String(head, 0, read);
  }
}
