package dev.muster.input;

import java.io.IOException;
import java.io.Reader;

/// The plain list: a request a line, options behind it or on indented lines below.
final class LineMode implements ListFormat {
  /// From how many lines in a hundred on a list is one of hosts rather than of words.
  private static final int HOSTS_PERCENT = 80;

  @Override
  public Format format() {
    return Format.LIST;
  }

  @Override
  public boolean fits(String head) {
    return true;
  }

  @Override
  public RequestList read(String text) {
    return reading(text).list();
  }

  private static LineReading reading(String text) {
    LineReading reading = new LineReading(true);
    reading.readAll(text);
    if (reading.percentRead() < HOSTS_PERCENT && reading.hasHosts()) {
      reading = new LineReading(false);
      reading.readAll(text);
    }
    return reading;
  }

  /// Piece by piece; the first says whether the list is one of hosts.
  @Override
  public RequestList read(Reader text) throws IOException {
    LinePieces pieces = new LinePieces(text);
    LineReading reading = reading(pieces.next());
    for (String piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
      reading.goOn(piece);
    }
    return reading.list().withMarks(java.util.List.of());
  }
}
