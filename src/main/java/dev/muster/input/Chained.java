package dev.muster.input;

import java.io.IOException;
import java.io.Reader;

/// One text behind another.
final class Chained extends Reader {
  private final Reader first;
  private final Reader second;
  private boolean further;

  Chained(Reader first, Reader second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int read = further ? -1 : first.read(into, from, length);
    further = read < 0;
    return further ? second.read(into, from, length) : read;
  }

  @Override
  public void close() throws IOException {
    first.close();
    second.close();
  }
}
