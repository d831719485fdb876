package dev.muster.ui.window;

import dev.muster.engine.Request;
import dev.muster.engine.RunRecord;
import dev.muster.engine.TaskRecord;
import dev.muster.input.LineMark;
import dev.muster.input.RequestList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Which line of the list a task came from, and which task came of a line. The list may have been
/// edited since the run began: then what is asked for counts, and of several the nearest line.
final class Whereabouts {
  private Whereabouts() {}

  /// The task that this line, from 1, asked for; a line of options belongs to the request above it.
  static OptionalInt task(RunRecord run, RequestList list, int line) {
    return asked(list.marks(), line)
        .map(list.requests()::get)
        .flatMap(wanted ->
            nearest(run.tasks().stream().filter(task -> same(task.request(), wanted)), wanted))
        .map(task -> OptionalInt.of(task.index()))
        .orElse(OptionalInt.empty());
  }

  private static Optional<Integer> asked(List<LineMark> marks, int line) {
    int at = Math.min(line, marks.size()) - 1;
    while (at > 0
        && (marks.get(at) == LineMark.Plain.OPTIONS || marks.get(at) == LineMark.Plain.CONTINUED)) {
      at--;
    }
    return at >= 0 && marks.get(at) instanceof LineMark.Entry(int first, int _)
        ? Optional.of(first)
        : Optional.empty();
  }

  private static Optional<TaskRecord> nearest(Stream<TaskRecord> tasks, Request wanted) {
    return tasks.min(Comparator.comparingInt(task -> distance(task.request(), wanted)));
  }

  /// The line, from 1, that asks for what this request asked for.
  static OptionalInt line(RequestList list, Request wanted) {
    return list.requests().stream()
        .filter(request -> request.line() > 0 && same(request, wanted))
        .min(Comparator.comparingInt(request -> distance(request, wanted)))
        .map(request -> OptionalInt.of(request.line()))
        .orElse(OptionalInt.empty());
  }

  private static boolean same(Request one, Request other) {
    return one.url().equals(other.url()) && one.method().equals(other.method());
  }

  private static int distance(Request one, Request other) {
    return Math.abs(one.line() - other.line());
  }
}
