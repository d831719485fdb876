package dev.muster.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the server does with a request: decided by [Paths], carried out by [Connection].
sealed interface Answer {
  String TEXT = "text/plain; charset=utf-8";
  String JSON = "application/json";

  /// A whole answer; `headers` are those besides type and length.
  record Reply(int status, String type, List<Field> headers, byte[] body) implements Answer {
    Reply with(String name, String value) {
      List<Field> more = new ArrayList<>(headers);
      more.add(new Field(name, value));
      return new Reply(status, type, List.copyOf(more), body);
    }
  }

  /// So many bytes, as fast as the client takes them.
  record Flood(long bytes) implements Answer {}

  /// So many bytes, spread evenly over a time; the last one comes at its end.
  record Drip(int bytes, Duration over) implements Answer {}

  /// Another answer, after a while.
  record Later(Duration delay, Answer then) implements Answer {}

  /// None, ever: the connection stays open until the client leaves.
  record Hang() implements Answer {}

  /// None: the connection is reset.
  record Reset() implements Answer {}

  static Reply reply(int status, String type, String body) {
    return new Reply(status, type, List.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply text(int status, String sentence) {
    return reply(status, TEXT, sentence + "\n");
  }

  static Reply json(String body) {
    return reply(200, JSON, body + "\n");
  }
}
