package dev.muster.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// What is piped into this process. It is touched only when somebody asks, and what was read once
/// is there for who asks next.
final class StandardInput {
  /// How a list is named that is standard input.
  static final String NAME = "-";

  /// More is not handed on to another process, in bytes.
  private static final int MOST = 100_000_000;

  private static final int PIPE = 1 << 16;

  private final InputStream source;
  private byte[] begun = {};
  private boolean asked;

  StandardInput(InputStream source) {
    this.source = source;
  }

  /// All of it, to be handed on; waits for its end.
  synchronized byte[] whole() throws IOException {
    if (!asked) {
      asked = true;
      begun = source.readNBytes(MOST + 1);
    }
    if (begun.length > MOST) {
      throw new IOException("standard input is too long to be handed on");
    }
    return begun.clone();
  }

  /// All of it, as it comes. Who reads may be interrupted, which standard input itself does not
  /// know: a thread of its own, `muster-input`, waits for it, and ends with it or with the process.
  synchronized InputStream open() throws IOException {
    PipedInputStream end = new PipedInputStream(PIPE);
    PipedOutputStream start = new PipedOutputStream(end);
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOf(begun, begun.length)), source);
    Thread.ofPlatform().name("muster-input").daemon().start(() -> pour(all, start));
    return end;
  }

  private static void pour(InputStream all, PipedOutputStream start) {
    byte[] piece = new byte[PIPE];
    try (start) {
      for (int length = all.read(piece); length >= 0; length = all.read(piece)) {
        start.write(piece, 0, length);
        start.flush();
      }
    } catch (IOException _) {
      // nobody reads it any more, or it broke off: what came is the list
    }
  }
}
