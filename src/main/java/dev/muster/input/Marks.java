package dev.muster.input;

import dev.muster.engine.Request;
import java.util.Arrays;
import java.util.List;

/// What the lines of a text are that is no plain list.
final class Marks {
  private Marks() {}

  /// A line is where requests start, or was refused, or goes on from the one above.
  static List<LineMark> of(int lines, List<Request> requests, List<Skipped> skipped) {
    LineMark[] marks = new LineMark[lines];
    Arrays.fill(marks, LineMark.Plain.CONTINUED);
    skipped.forEach(one -> put(marks, one.line(), new LineMark.Refused(one.reason())));
    for (int i = 0; i < requests.size(); i++) {
      int first = i;
      int line = requests.get(i).line();
      while (i + 1 < requests.size() && requests.get(i + 1).line() == line) {
        i++;
      }
      put(marks, line, new LineMark.Entry(first, i + 1 - first));
    }
    return List.of(marks);
  }

  private static void put(LineMark[] marks, int line, LineMark mark) {
    if (line >= 1 && line <= marks.length) {
      marks[line - 1] = mark;
    }
  }
}
