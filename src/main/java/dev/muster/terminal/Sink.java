package dev.muster.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where results go: UTF-8, buffered. When its reader has gone or the disk is full, it says so and
/// takes no more; that is no exception, since `| head` is an everyday thing.
final class Sink {
  private final Writer writer;
  private @Nullable IOException trouble;

  Sink(OutputStream out) {
    writer = new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
  }

  void write(String text) {
    attempt(() -> writer.write(text));
  }

  void flush() {
    attempt(writer::flush);
  }

  /// What went wrong with an earlier write, `null` while all is well.
  @Nullable IOException trouble() {
    return trouble;
  }

  private void attempt(Step step) {
    if (trouble != null) {
      return;
    }
    try {
      step.run();
    } catch (IOException gone) {
      trouble = gone;
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
