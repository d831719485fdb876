package dev.muster.ui.compose;

import dev.muster.input.Distinct;
import dev.muster.input.LineMark;
import dev.muster.input.RequestList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a list the entries that say what an earlier one says, and leaves all else as it is:
/// comments, order, what was skipped.
final class Duplicates {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private final List<String> lines;
  private final RequestList read;
  private final BitSet gone = new BitSet();

  private Duplicates(List<String> lines, RequestList read) {
    this.lines = lines;
    this.read = read;
  }

  /// @param read what `text` was read to be
  static String merged(String text, RequestList read) {
    Duplicates all = new Duplicates(List.of(LINE_BREAK.split(text, -1)), read);
    all.mark();
    return all.left();
  }

  /// A line with several requests goes only when each of them is a duplicate.
  private void mark() {
    Distinct seen = Distinct.in(read);
    for (int line = 0; line < lines.size(); line++) {
      if (read.marks().get(line) instanceof LineMark.Entry(int first, int count)) {
        boolean fresh = false;
        for (int i = first; i < first + count; i++) {
          fresh |= seen.isFirst(i);
        }
        if (!fresh) {
          remove(line);
        }
      }
    }
  }

  /// With the line go the defaults that hold for it alone, what it goes on with, and its options.
  private void remove(int line) {
    for (int above = line - 1; is(above, LineMark.Plain.DEFAULTS); above--) {
      gone.set(above);
    }
    gone.set(line);
    int below = line + 1;
    while (is(below, LineMark.Plain.CONTINUED) || is(below, LineMark.Plain.OPTIONS)) {
      gone.set(below++);
    }
  }

  private boolean is(int line, LineMark mark) {
    return line >= 0 && line < lines.size() && read.marks().get(line).equals(mark);
  }

  private String left() {
    List<String> kept = new ArrayList<>();
    for (int line = gone.nextClearBit(0); line < lines.size(); line = gone.nextClearBit(line + 1)) {
      kept.add(lines.get(line));
    }
    return String.join("\n", kept);
  }
}
