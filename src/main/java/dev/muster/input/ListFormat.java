package dev.muster.input;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/// One way in which lists are written.
interface ListFormat {
  /// Every format; the first that fits a text reads it, and the last fits every text.
  static List<ListFormat> all() {
    return List.of(
        new HarMode(),
        new PostmanMode(),
        new JsonMode(),
        new SitemapMode(),
        new CurlConfigMode(),
        new HttpFileMode(),
        new CsvMode(),
        new LineMode());
  }

  /// The one that reads a text.
  ///
  /// @param head how it begins
  static ListFormat of(String head) {
    return all().stream().filter(format -> format.fits(head)).findFirst().orElseThrow();
  }

  Format format();

  /// Whether a text that begins so looks written in this format.
  boolean fits(String head);

  /// Reads whatever it can, once and from front to back, however long it is. What each line is,
  /// nobody is told.
  RequestList read(Reader text) throws IOException;

  /// The same for a text that somebody looks at line by line. Where it breaks off, or has nothing,
  /// it may yet be a plain list of more.
  default RequestList read(String text) {
    try {
      RequestList list = read(new StringReader(text));
      RequestList plain = list.isWhole() ? list : new LineMode().read(text);
      if (plain.requests().size() > list.requests().size()) {
        return plain;
      }
      return list.withMarks(Marks.of(Lines.count(text), list.requests(), list.skipped()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing fails that reads from a string
    }
  }
}
