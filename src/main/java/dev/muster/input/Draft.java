package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that options are still being written into.
final class Draft {
  /// Headers of the defaults; one of the same name on the request takes their place.
  private List<Header> inherited = List.of();

  private List<Header> headers = List.of();
  private @Nullable String method;
  private @Nullable String body;
  private @Nullable String type;
  private Timeouts timeouts = Timeouts.NONE;
  private Duration delay = Duration.ZERO;
  private boolean shield;
  private int retries = Retries.AS_SESSION;

  /// A draft that starts where this one stands.
  Draft next() {
    Draft next = new Draft();
    next.inherited = merged();
    next.method = method;
    next.body = body;
    next.type = type;
    next.timeouts = timeouts;
    next.delay = delay;
    next.shield = shield;
    next.retries = retries;
    return next;
  }

  Request request(String url, int line) {
    String asked = method != null ? method : body != null ? "POST" : "GET";
    return new Request(asked, url, merged(), content(), timeouts, delay, shield, retries, line);
  }

  private Request.@Nullable Body content() {
    return body == null ? null : new Request.Body(body.getBytes(StandardCharsets.UTF_8), type);
  }

  private List<Header> merged() {
    if (inherited.isEmpty() || headers.isEmpty()) {
      return inherited.isEmpty() ? headers : inherited;
    }
    List<Header> all = new ArrayList<>(inherited);
    all.removeIf(old -> headers.stream().anyMatch(own -> own.is(old.name())));
    all.addAll(headers);
    return all;
  }

  void method(String asked) {
    method = asked;
  }

  void header(Header header) {
    if (headers.isEmpty()) {
      headers = new ArrayList<>(2);
    }
    headers.add(header);
  }

  void body(String text) {
    body = text;
  }

  void type(String mediaType) {
    type = mediaType;
  }

  /// The media type that holds if none is said, here or in a header.
  void typeUnlessSaid(String mediaType) {
    if (type == null && merged().stream().noneMatch(header -> header.is("Content-Type"))) {
      type = mediaType;
    }
  }

  void total(Duration limit) {
    timeouts = new Timeouts(limit, timeouts.connect(), timeouts.read());
  }

  void connect(Duration limit) {
    timeouts = new Timeouts(timeouts.total(), limit, timeouts.read());
  }

  void read(Duration limit) {
    timeouts = new Timeouts(timeouts.total(), timeouts.connect(), limit);
  }

  void delay(Duration wait) {
    delay = wait;
  }

  void retries(int most) {
    retries = most;
  }

  void shield(boolean on) {
    shield = on;
  }
}
