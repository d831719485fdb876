package dev.muster.practice;

import java.util.List;

/// Requests made without a socket.
final class Requests {
  private Requests() {}

  /// A GET of a URL, or of its path alone.
  static Asked get(String url) {
    String target = url.replaceFirst("^[a-z]+://[^/]*", "");
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new Asked("GET", path, query, List.of(), new byte[0], 0, false);
  }
}
