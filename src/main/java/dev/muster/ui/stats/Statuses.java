package dev.muster.ui.stats;

import dev.muster.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Counts HTTP statuses, and groups them by their class.
final class Statuses {
  private static final int CLASSES = 10;
  private static final int SHOWN = 4;
  private static final List<String> ROLES =
      List.of("other", "informational", "success", "redirection", "client-error", "server-error");

  private final int[] counts = new int[CLASSES * 100];
  private final int[] classes = new int[CLASSES];
  private int all;

  void add(int status) {
    if (status > 0 && status < counts.length) {
      counts[status]++;
      classes[status / 100]++;
      all++;
    }
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int each = 0; each < CLASSES; each++) {
      if (classes[each] > 0) {
        groups.add(group(each));
      }
    }
    return List.copyOf(groups);
  }

  private Group group(int each) {
    String name = each + "xx";
    return new Group(
        name,
        codes(each),
        String.format(Locale.ROOT, "%,d", classes[each]),
        (double) classes[each] / all,
        each < ROLES.size() ? ROLES.get(each) : ROLES.getFirst(),
        "status:" + name);
  }

  private String codes(int each) {
    return IntStream.range(each * 100, each * 100 + 100)
        .filter(code -> counts[code] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(code -> -counts[code]))
        .limit(SHOWN)
        .map(code -> Texts.get("stats.status.code", Integer.toString(code), counts[code]))
        .collect(Collectors.joining(", "));
  }
}
