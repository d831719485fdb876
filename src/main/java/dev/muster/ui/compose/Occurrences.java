package dev.muster.ui.compose;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text is found in a list, whatever its case.
///
/// @param length of what was sought
/// @param starts in order; no more than {@link #MOST}
@SuppressWarnings("ArrayRecordComponent") // as many numbers as there are lines, made once
record Occurrences(int length, int[] starts) {
  static final int MOST = 100_000;
  static final Occurrences NONE = new Occurrences(0, new int[0]);

  static Occurrences of(String sought, String text) {
    if (sought.isEmpty()) {
      return NONE;
    }
    int flags = Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher found = Pattern.compile(sought, flags).matcher(text);
    int[] starts = found.results().limit(MOST).mapToInt(each -> each.start()).toArray();
    return new Occurrences(sought.length(), starts);
  }

  int count() {
    return starts.length;
  }

  /// The first at this place or behind it, and behind the last one the first; -1 where there is
  /// none.
  int from(int place) {
    int at = Arrays.binarySearch(starts, place);
    int next = at >= 0 ? at : -at - 1;
    return count() == 0 ? -1 : next % count();
  }

  /// The last one before this place, and before the first one the last; -1 where there is none.
  int before(int place) {
    int at = Arrays.binarySearch(starts, place);
    int next = at >= 0 ? at : -at - 1;
    return count() == 0 ? -1 : Math.floorMod(next - 1, count());
  }
}
