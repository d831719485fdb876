package dev.muster.input;

/// The plain list: a request a line, options behind it or on indented lines below.
final class LineMode implements ListFormat {
  /// From how many lines in a hundred on a list is one of hosts rather than of words.
  private static final int HOSTS_PERCENT = 80;

  @Override
  public boolean fits(String text) {
    return true;
  }

  @Override
  public RequestList read(String text) {
    LineReading reading = new LineReading(true);
    reading.readAll(text);
    if (reading.percentRead() < HOSTS_PERCENT && reading.hasHosts()) {
      reading = new LineReading(false);
      reading.readAll(text);
    }
    return reading.list();
  }
}
