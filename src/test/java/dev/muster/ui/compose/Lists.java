package dev.muster.ui.compose;

import dev.muster.input.ListReader;
import dev.muster.input.RequestList;

/// Canned lists, and the reader with the name of the thread that used it.
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

  static final String MESSY =
      """
      # a list as people keep them
      @timeout 10s
      https://www.example.com/
      https://www.example.com/
      POST https://api.example.com/v1/orders header="A: b" body='{"a":1}'
        delay = 500ms
      https://slow.example.org/ connect=soon
      https://user:secret@example.org/a?b=c#d
      python://example.com
      see the attached list
      curl 'https://curl.example.com/' -H 'Accept: */*'\
      """;

  private static volatile String lastReader = "";

  /// The name of the thread that last read a list.
  static String lastReader() {
    return lastReader;
  }

  static RequestList read(String text) {
    lastReader = Thread.currentThread().getName();
    return ListReader.read(text);
  }
}
