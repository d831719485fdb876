package dev.muster.terminal;

import dev.muster.engine.Quantities;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskState;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/// One line at the bottom that says how far the run is, drawn over and over. Where nobody would see
/// it, it draws nothing.
final class LiveLine {
  /// How often it is drawn at the most.
  static final long EVERY_NANOS = 100_000_000;

  private static final String ERASE = "\r\u001b[K";
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintStream err;
  private final boolean on;
  private boolean drawn;
  private long drawnAt = -EVERY_NANOS;

  LiveLine(PrintStream err, boolean on) {
    this.err = err;
    this.on = on;
  }

  boolean on() {
    return on;
  }

  /// Whether it is time to draw it again.
  boolean due(long now) {
    return on && now - drawnAt >= EVERY_NANOS;
  }

  void draw(RunRecord run, long now) {
    if (due(now)) {
      print(ERASE + text(run, now));
      drawn = true;
      drawnAt = now;
    }
  }

  /// Before anything else is written to the terminal: it would stand in the way.
  void erase() {
    if (drawn) {
      print(ERASE);
      drawn = false;
    }
  }

  private void print(String text) {
    err.print(text);
    err.flush();
  }

  /// A way to the same terminal that erases this line before anything passes.
  OutputStream above(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        erase();
        out.write(bytes, from, length);
      }
    };
  }

  /// Short enough for 80 columns.
  static String text(RunRecord run, long now) {
    int done = run.done();
    int all = run.tasks().size();
    double rate = done / Math.max(now / NANOS_PER_SECOND, 1e-3);
    StringBuilder text = new StringBuilder(80);
    text.append(
        String.format(Locale.ROOT, "%,d of %,d · %d%%", done, all, (int) (100L * done / all)));
    part(text, run.count(TaskState.RUNNING), "in flight");
    part(text, run.backingOff(), "backing off");
    part(text, done - run.count(TaskState.SUCCEEDED), "not succeeded");
    if (done > 0) {
      text.append(" · ").append(Quantities.rate(rate));
    }
    if (done > 0 && done < all) {
      long left = (long) ((all - done) / rate * NANOS_PER_SECOND);
      text.append(" · ").append(Quantities.time(left)).append(" left");
    }
    return text.toString();
  }

  private static void part(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, " · %,d %s", count, what));
    }
  }
}
