package dev.muster.http;

import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Request;
import dev.muster.engine.Terms;
import dev.muster.engine.TransportEvent;
import dev.muster.engine.Why;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request under way, on a virtual thread of its own.
final class Fetch implements Fetcher.Ongoing, Runnable {
  /// How often a request is sent again because the pooled connection was closed already.
  private static final int MOST_REPEATS = 5;

  private static final long STUCK_AFTER_MILLIS = 500;

  private static final Outcome ABORTED = new Outcome.Cancelled(CancelledBy.YOU);

  private final Request request;
  private final Exchange exchange;
  private final Fetcher.Listener listener;
  private final Room room;
  private final Abort abort = new Abort();
  private final @Nullable Kept kept;
  private final Connecting connecting;
  private final Trace trace;
  private final Redirects redirects;
  private final EventListener events;
  private volatile boolean over;

  Fetch(Request request, Exchange exchange, Fetcher.Listener listener, Room room) {
    this.request = request;
    this.exchange = exchange;
    this.listener = listener;
    this.room = room;
    kept = room.newKept();
    if (kept != null) {
      exchange.keepIn(kept);
    }
    redirects = new Redirects(exchange, kept, mostRedirects());
    connecting = new Connecting(room.sockets(), abort);
    trace =
        new Trace(
            exchange,
            room.clock(),
            listener,
            room.sockets(),
            connecting,
            room.reused()::increment,
            kept);
    events = kept == null ? trace : trace.plus(new EventLog(kept, room.clock()));
  }

  /// Whose call it is.
  static Fetch of(okhttp3.Request sent) {
    Fetch fetch = sent.tag(Fetch.class);
    if (fetch == null) {
      throw new IllegalStateException("a call that no request made");
    }
    return fetch;
  }

  EventListener listener() {
    return events;
  }

  Trace trace() {
    return trace;
  }

  int backlog(HttpUrl url) {
    return room.clients().backlog(url);
  }

  Proxies proxies() {
    return room.proxies();
  }

  Connecting connecting() {
    return connecting;
  }

  private Bounds bounds() {
    return room.session().bounds();
  }

  private int mostRedirects() {
    int own = request.terms().redirects();
    return own == Terms.AS_SESSION ? bounds().maxRedirects() : own;
  }

  @Nullable Duration readLimit() {
    return request.timeouts().over(room.session().timeouts()).read();
  }

  @Override
  public void abort() {
    if (abort.ask()) {
      room.aborts().execute(this::letGo);
    }
  }

  /// A cancelled HTTP/2 call lets go of its stream alone, and doesn't reach a thread that is stuck
  /// in TCP because the server reads nothing. If that happens, the whole connection goes.
  private void letGo() {
    abort.carryOut();
    if (exchange.protocol().equals(Protocol.HTTP_2.toString())) {
      Future<?> _ =
          room.aborts().schedule(this::closeIfStuck, STUCK_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void closeIfStuck() {
    if (!over) {
      trace.closeConnection();
    }
  }

  @Override
  public void run() {
    Outcome outcome = Outcome.Failed.of(FailureKind.OTHER, Why.Case.BUG);
    try {
      outcome = ScopedValue.where(Names.ASKING, abort).call(this::outcome);
    } finally {
      // A bug goes on to the thread's uncaught handler, behind the one end.
      end(outcome);
    }
  }

  /// Whether its end has been told or is being told.
  boolean isOver() {
    return over;
  }

  private void end(Outcome outcome) {
    try {
      if (kept != null) {
        exchange.keep(kept.details());
      }
    } finally {
      over = true;
      exchange.end(room.clock().nanos());
      listener.ended(outcome);
    }
  }

  private Outcome outcome() {
    Step step = Outgoing.first(request, room.session(), room.origins());
    while (step instanceof Step.Send(Hop hop)) {
      step = abort.asked() ? new Step.End(ABORTED) : send(hop);
    }
    return ((Step.End) step).outcome();
  }

  /// Sends one hop; again where only the connection was to blame.
  private Step send(Hop hop) {
    for (int repeats = 0; ; repeats++) {
      try {
        return exchangeOnce(hop);
      } catch (IOException thrown) {
        if (abort.asked()) {
          return new Step.End(ABORTED);
        }
        IOException e = Failures.real(thrown);
        if (repeats == MOST_REPEATS || !repeatable(e, hop)) {
          keepRefused(e);
          return new Step.End(new Failures(hop, trace, exchange, room).of(e, readLimit()));
        }
        repeat(hop, repeats);
      }
    }
  }

  private void keepRefused(IOException failure) {
    Exchange.Tls refused = kept == null ? null : Certificates.refused(failure);
    if (kept != null && refused != null) {
      kept.refused(refused);
    }
  }

  /// A server may close an idle connection just when we send on it. Then, and only before any
  /// answer, the request goes out again where that can't do harm.
  private boolean repeatable(IOException e, Hop hop) {
    if (e instanceof Unsound.Connection early) {
      return !early.sent() || hop.idempotent();
    }
    if (trace.answering() || trace.flooded() || e instanceof SocketTimeoutException) {
      return false;
    }
    return Failures.untouched(e) || (trace.reused() && hop.idempotent());
  }

  private void repeat(Hop hop, int repeats) {
    room.repeated().increment();
    exchange.repeated();
    if (repeats > 0) {
      room.clients().dropIdle(hop.url()); // the pool is full of connections that the server closed
    }
    if (kept != null) {
      kept.note(room.clock().nanos(), TransportEvent.SENT_AGAIN);
    }
  }

  private Step exchangeOnce(Hop hop) throws IOException {
    Lanes lanes = room.clients().of(hop.url());
    int lane = lanes.enter();
    try {
      return exchangeOnce(hop, lanes.shard(lane).client());
    } finally {
      lanes.leave(lane);
    }
  }

  private Step exchangeOnce(Hop hop, OkHttpClient client) throws IOException {
    Call call = client.newCall(hop.toRequest(this, room.cookies().forUrl(hop.url())));
    Runnable exit = abort.through(call::cancel);
    try {
      return received(call, call.execute(), hop);
    } finally {
      abort.passed(exit);
    }
  }

  private Step received(Call call, Response response, Hop hop) throws IOException {
    Response answer = trace.answer() == null ? response : trace.answer();
    if (Head.longerThan(bounds().maxHeaderBytes(), answer)) {
      Download.abandon(call, response);
      return new Step.End(Failures.headersTooLong(bounds()));
    }
    room.cookies().take(hop.url(), answer.headers());
    String location = answer.header("Location");
    if (redirects.leads(answer.code(), location)) {
      Download.discard(call, response);
      return redirects.follow(hop, answer.code(), String.valueOf(location));
    }
    exchange.answered(answer.code(), Head.phrase(answer), response.body().contentLength());
    Duration wait = Head.retryAfter(answer, Instant.now());
    if (wait != null) {
      exchange.retryAfter(wait);
    }
    if (kept != null) {
      exchange.keep(kept.details());
    }
    new Download(exchange, room.clock(), kept, trace, bounds().maxBodyBytes()).read(call, response);
    return new Step.End(new Outcome.Succeeded(answer.code()));
  }
}
