package dev.muster.ui.run;

import dev.muster.engine.TaskRecord;
import java.util.function.Predicate;

/// What the query field asks of a task. A text is a part of its URL, in either case.
public sealed interface Filter extends Predicate<TaskRecord> {
  /// Everything passes.
  record Any() implements Filter {
    @Override
    public boolean test(TaskRecord task) {
      return true;
    }
  }

  /// @param part is in the URL as shown, so that a masked password can't be searched for
  record UrlContains(String part) implements Filter {
    @Override
    public boolean test(TaskRecord task) {
      String url = TaskWords.url(task);
      int last = url.length() - part.length();
      for (int from = 0; from <= last; from++) {
        if (url.regionMatches(true, from, part, 0, part.length())) {
          return true;
        }
      }
      return false;
    }
  }

  static Filter parse(String query) {
    String text = query.strip();
    return text.isEmpty() ? new Any() : new UrlContains(text);
  }
}
