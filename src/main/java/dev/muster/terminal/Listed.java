package dev.muster.terminal;

import dev.muster.engine.Request;
import java.util.ArrayList;
import java.util.List;

/// What a list came to.
///
/// @param skipped how many lines hold no request
public record Listed(List<Request> requests, int skipped) {
  public Listed {
    requests = List.copyOf(requests);
  }

  /// This list and, behind it, another.
  Listed and(Listed other) {
    List<Request> all = new ArrayList<>(requests);
    all.addAll(other.requests);
    return new Listed(all, skipped + other.skipped);
  }
}
