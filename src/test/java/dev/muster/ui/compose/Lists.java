package dev.muster.ui.compose;

import dev.muster.engine.Request;
import java.util.ArrayList;
import java.util.List;

/// Canned lists, and a reader for tests that takes each line with a URL as one request.
final class Lists {
  static final String PICTURE =
      """
      https://www.example.com/
      https://api.example.com/v1/users?page=2
      https://www.example.com/robots.txt
      POST https://api.example.com/v1/orders body='{"a":1}'
      https://www.example.com/missing
      https://www.example.com/report?delay=3
      https://slow.example.org/ timeout=1s
      HEAD https://cdn.example.net/app.js
      https://www.example.com/export.zip
      https://expired.example.org/
      https://mirror.example.net/large.iso
      http://127.0.0.1:8000/delay/1
      https://www.example.com/about
      https://api.example.com/v1/health
      https://api.example.com/v1/stream
      https://www.example.com/img/1.png
      https://www.example.com/img/2.png
      see the attached list\
      """;

  private Lists() {}

  private static volatile String lastReader = "";

  /// The name of the thread that last read a list.
  static String lastReader() {
    return lastReader;
  }

  static Listing read(String text) {
    lastReader = Thread.currentThread().getName();
    List<Request> requests = new ArrayList<>();
    List<Listing.Skipped> skipped = new ArrayList<>();
    int line = 0;
    for (String one : text.split("\n", -1)) {
      line++;
      if (one.contains("://")) {
        requests.add(onLine(one, line));
      } else if (!one.isBlank()) {
        skipped.add(new Listing.Skipped(line, "no URL in it"));
      }
    }
    return new Listing(requests, skipped, Duplicates.count(requests));
  }

  static Request onLine(String url, int line) {
    Request get = Request.get(url);
    return new Request(
        get.method(),
        get.url(),
        get.headers(),
        get.body(),
        get.timeouts(),
        get.delay(),
        get.shield(),
        get.retries(),
        line);
  }
}
