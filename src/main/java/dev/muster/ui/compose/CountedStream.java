package dev.muster.ui.compose;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how much has been read of a file, in steps that can be seen. The thread that reads.
final class CountedStream extends FilterInputStream {
  /// Bytes; what is shorter is read before anyone has looked.
  static final int STEP = 2_000_000;

  private final LongConsumer told;
  private long read;

  CountedStream(InputStream bytes, LongConsumer told) {
    super(bytes);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int more) {
    long before = read;
    read += more;
    if (read / STEP > before / STEP) {
      told.accept(read);
    }
  }
}
