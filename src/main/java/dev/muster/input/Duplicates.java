package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Timeouts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts requests that say what an earlier one says, wherever they stand.
final class Duplicates {
  private Duplicates() {}

  static int count(List<Request> requests) {
    Set<Said> seen = HashSet.newHashSet(requests.size());
    int again = 0;
    for (Request request : requests) {
      again += seen.add(Said.by(request)) ? 0 : 1;
    }
    return again;
  }

  private record Said(
      String method,
      String url,
      List<Header> headers,
      @Nullable ByteBuffer body,
      @Nullable String type,
      Timeouts timeouts,
      Duration delay,
      boolean shield,
      int retries) {
    static Said by(Request request) {
      Request.Body body = request.body();
      return new Said(
          request.method(),
          request.url(),
          request.headers(),
          body == null ? null : ByteBuffer.wrap(body.bytes()),
          body == null ? null : body.contentType(),
          request.timeouts(),
          request.delay(),
          request.shield(),
          request.retries());
    }
  }
}
