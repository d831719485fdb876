package dev.muster.terminal;

import dev.muster.engine.Request;
import dev.muster.input.Skipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the lists came to.
///
/// @param skipped what holds no request, and why
/// @param warnings what is to be said of the requests there are
/// @param files what they would send, had anybody said that they may
/// @param sitemaps more lists, elsewhere, that nobody has said to fetch
record Listed(
    List<Request> requests,
    List<Skipped> skipped,
    List<Skipped> warnings,
    List<Path> files,
    List<String> sitemaps) {
  static final Listed NOTHING = new Listed(List.of(), List.of(), List.of(), List.of(), List.of());

  Listed {
    requests = List.copyOf(requests);
  }

  /// This list and, behind it, another.
  Listed and(Listed other) {
    List<Request> all = new ArrayList<>(requests);
    all.addAll(other.requests);
    return new Listed(
        all,
        both(skipped, other.skipped),
        both(warnings, other.warnings),
        both(files, other.files),
        both(sitemaps, other.sitemaps));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
