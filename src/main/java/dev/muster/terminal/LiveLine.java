package dev.muster.terminal;

import dev.muster.engine.Quantities;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskState;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/// One line at the bottom that says how far the run is, drawn over and over. Where nobody would see
/// it, it draws nothing.
final class LiveLine {
  /// How often it is drawn at the most.
  static final long EVERY_NANOS = 100_000_000;

  private static final String ERASE = "\r\u001b[K";
  private static final double NANOS_PER_SECOND = 1e9;

  private static final String BETWEEN = " · ";

  /// Where nobody knows.
  private static final int COLUMNS = 80;

  private final PrintStream err;
  private final boolean on;
  private final IntSupplier columns;

  /// What a line may have; 0 before anyone has asked, which takes a process.
  private int room;

  private boolean drawn;
  private long drawnAt = -EVERY_NANOS;

  /// @param columns how wide the terminal is, 0 when that can't be told
  LiveLine(PrintStream err, boolean on, IntSupplier columns) {
    this.err = err;
    this.on = on;
    this.columns = columns;
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
      print(ERASE + within(room(), text(run, now)));
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

  private int room() {
    if (room == 0) {
      int told = columns.getAsInt();
      room = (told > 0 ? told : COLUMNS) - 1; // the last column would begin another line
    }
    return room;
  }

  /// Only one line can be drawn over. What it is doing goes first, then its speed; how far it is
  /// stays.
  static String within(int room, String text) {
    List<String> parts = new ArrayList<>(List.of(text.split(BETWEEN, -1)));
    while (parts.size() > 1 && String.join(BETWEEN, parts).length() > room) {
      parts.remove(Math.min(2, parts.size() - 1));
    }
    String left = String.join(BETWEEN, parts);
    return left.substring(0, Math.min(left.length(), Math.max(room, 0)));
  }

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
      text.append(BETWEEN).append(Quantities.rate(rate));
    }
    if (done > 0 && done < all) {
      long left = (long) ((all - done) / rate * NANOS_PER_SECOND);
      text.append(BETWEEN).append(Quantities.time(left)).append(" left");
    }
    return text.toString();
  }

  private static void part(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, BETWEEN + "%,d %s", count, what));
    }
  }
}
