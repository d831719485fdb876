package dev.muster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A set of HTTP statuses: `200`, `2xx`, `200-206,404`.
public record Statuses(List<Range> ranges) {
  /// Whatever comes.
  public static final Statuses ANY = new Statuses(List.of());

  private static final Pattern RANGE =
      Pattern.compile("([1-5])xx|([1-5]\\d\\d)(?:-([1-5]\\d\\d))?");
  private static final int MOST = 50;

  public Statuses {
    ranges = List.copyOf(ranges);
  }

  /// From one status to another, both included.
  public record Range(int from, int to) {
    private boolean holds(int status) {
      return status >= from && status <= to;
    }

    @Override
    public String toString() {
      boolean whole = from % 100 == 0 && to == from + 99;
      return whole ? from / 100 + "xx" : from == to ? "" + from : from + "-" + to;
    }
  }

  /// The statuses a text names; empty when it is no such text.
  public static Optional<Statuses> read(String text) {
    List<Range> ranges = new ArrayList<>(1);
    for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", MOST)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        return Optional.empty();
      }
      ranges.add(range(range));
    }
    return ranges.stream().allMatch(range -> range.from() <= range.to())
        ? Optional.of(new Statuses(ranges))
        : Optional.empty();
  }

  private static Range range(Matcher read) {
    if (read.group(1) != null) {
      int first = Integer.parseInt(read.group(1)) * 100;
      return new Range(first, first + 99);
    }
    int from = Integer.parseInt(read.group(2));
    return new Range(from, read.group(3) == null ? from : Integer.parseInt(read.group(3)));
  }

  public boolean isAny() {
    return ranges.isEmpty();
  }

  /// Whether the status is named; each is where none is.
  public boolean hold(int status) {
    return isAny() || ranges.stream().anyMatch(range -> range.holds(status));
  }

  /// As it is written: {@link #read} gives the same.
  @Override
  public String toString() {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
  }
}
