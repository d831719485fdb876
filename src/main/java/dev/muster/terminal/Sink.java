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
  private final Step seal;
  private @Nullable IOException trouble;

  /// @param seal what is left to do when everything is written
  Sink(OutputStream out, Step seal) {
    this.seal = seal;
    writer = new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
  }

  void write(String text) {
    attempt(() -> writer.write(text));
  }

  void flush() {
    attempt(writer::flush);
  }

  /// Everything is written.
  void finish() {
    flush();
    attempt(seal);
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
  interface Step {
    void run() throws IOException;
  }
}
