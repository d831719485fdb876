package dev.muster.engine;

import java.util.List;

/// All that a run needs to be told: what to fetch, how to await it, and under which session. Tasks
/// are numbered from 0 in the order of the list.
public record Plan(List<Request> requests, Policy policy, Session session) {
  public Plan {
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("a run needs at least one request");
    }
    requests = List.copyOf(requests);
  }

  /// Whether any request takes every certificate.
  public boolean insecure() {
    return session.trust().insecure()
        || requests.stream().anyMatch(request -> request.terms().way().insecure());
  }
}
