package dev.muster.ui.run;

import java.util.List;
import javafx.collections.ObservableListBase;

/// What is chosen, in the order of the rows, for those who watch. FX thread.
///
/// @param <E> what a row is to them
final class Chosen<E> extends ObservableListBase<E> {
  private List<E> now = List.of();

  /// Becomes the next list, which nobody changes any more, without telling anybody before {@link
  /// #tell}.
  void become(List<E> next) {
    int shorter = Math.min(now.size(), next.size());
    int from = 0;
    while (from < shorter && now.get(from).equals(next.get(from))) {
      from++;
    }
    int same = 0;
    while (same < shorter - from && last(now, same).equals(last(next, same))) {
      same++;
    }
    List<E> gone = now.subList(from, now.size() - same);
    beginChange();
    now = next;
    note(from, next.size() - same, gone);
  }

  private static <E> E last(List<E> list, int before) {
    return list.get(list.size() - 1 - before);
  }

  private void note(int from, int to, List<E> gone) {
    if (gone.isEmpty() && from < to) {
      nextAdd(from, to);
    } else if (from < to) {
      nextReplace(from, to, gone);
    } else if (!gone.isEmpty()) {
      nextRemove(from, gone);
    }
  }

  void tell() {
    endChange();
  }

  @Override
  public E get(int index) {
    return now.get(index);
  }

  @Override
  public int size() {
    return now.size();
  }
}
