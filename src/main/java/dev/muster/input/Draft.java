package dev.muster.input;

import dev.muster.engine.Header;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that options are still being written into.
final class Draft {
  /// More is a slip of the pen.
  static final int MOST_REPEATS = 100_000;

  /// Headers of the defaults; one of the same name on the request takes their place.
  private List<Header> inherited = List.of();

  private List<Header> headers = List.of();
  private @Nullable String method;
  private @Nullable Payload body;

  /// Whether the body is its own, so that another piece goes behind it.
  private boolean ownBody;

  private @Nullable String type;
  private Timeouts timeouts = Timeouts.NONE;
  private Duration delay = Duration.ZERO;
  private boolean shield;
  private int retries = Retries.AS_SESSION;
  private boolean retriesIfSafe;
  private Terms terms = Terms.NONE;
  private int repeat = 1;

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
    next.retriesIfSafe = true;
    next.terms = terms;
    next.repeat = repeat;
    return next;
  }

  Request request(String url, int line) {
    String asked = method != null ? method : body != null ? "POST" : "GET";
    Request.Body content = body == null ? null : new Request.Body(body.bytes(), type);
    return new Request(
        asked, url, merged(), content, timeouts, delay, shield, retries, terms(asked), line);
  }

  /// Only where a method can't be repeated without harm it matters who asked for retries.
  private Terms terms(String asked) {
    boolean shared = retries != Retries.AS_SESSION && retriesIfSafe && !Retries.isIdempotent(asked);
    return shared ? terms.withRetriesIfSafe(true) : terms;
  }

  Payload payload() {
    return body == null ? Payload.EMPTY : body;
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

  /// Several bodies are sent one behind the other; the first takes the place of a default.
  void body(Piece piece) {
    body = (ownBody ? payload() : Payload.EMPTY).and(piece);
    ownBody = true;
  }

  void noBody() {
    body = null;
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

  /// @param ifSafe whether only a method that is idempotent is meant
  void retries(int most, boolean ifSafe) {
    retries = most;
    retriesIfSafe = ifSafe;
  }

  Terms terms() {
    return terms;
  }

  void terms(Terms own) {
    terms = own;
  }

  Way way() {
    return terms.way();
  }

  void way(Way own) {
    terms = terms.withWay(own);
  }

  /// How many requests it makes.
  int repeat() {
    return repeat;
  }

  void repeat(int times) {
    repeat = times;
  }

  void shield(boolean on) {
    shield = on;
  }
}
