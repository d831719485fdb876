package dev.muster.terminal;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Phase;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A transport whose answers stand in the URL: `/200`, `/404/1300` (with so many bytes),
/// `/refused`, `/flaky/3` (reset until the third attempt), `/hang` (until aborted), `/gate` (until
/// someone fetches `/open`). It answers at once.
final class CannedFetcher implements Fetcher {
  final List<Request> started = new ArrayList<>();
  private final List<Runnable> atGate = new ArrayList<>();
  private boolean gateOpen;
  private final Runnable whenHanging;
  final Session session;
  private final RunClock clock;
  boolean closed;

  /// @param whenHanging runs when a request has begun to hang
  CannedFetcher(Session session, RunClock clock, Runnable whenHanging) {
    this.session = session;
    this.clock = clock;
    this.whenHanging = whenHanging;
  }

  @Override
  public Ongoing start(Request request, Exchange exchange, Listener listener) {
    synchronized (this) {
      started.add(request);
    }
    AtomicBoolean over = new AtomicBoolean();
    String[] path = request.url().split("/", -1);
    String what = path.length > 3 ? path[3] : "";
    Ongoing ongoing = () -> end(over, listener, exchange, new Outcome.Cancelled(CancelledBy.RUN));
    switch (what) {
      case "refused" ->
          end(
              over,
              listener,
              exchange,
              new Outcome.Failed(FailureKind.REFUSED, "connection refused"));
      case "evil" ->
          end(
              over,
              listener,
              exchange,
              new Outcome.Failed(FailureKind.OTHER, "said \u001b[31mred\u0007, \"so\"\r\nthere"));
      case "flaky" -> {
        Outcome reset = new Outcome.Failed(FailureKind.RESET, "connection reset");
        exchange.retryAfter(Duration.ofMillis(1));
        exchange.received(100);
        boolean last = startedOf(request) == Integer.parseInt(path[4]);
        end(over, listener, exchange, last ? new Outcome.Succeeded(200) : reset);
      }
      case "hang" -> whenHanging.run();
      case "open" -> {
        openGate();
        answer(200, 0, over, listener, exchange);
      }
      case "gate" -> pass(() -> answer(200, 0, over, listener, exchange));
      default -> {
        long bytes = path.length > 4 ? Long.parseLong(path[4]) : 0;
        answer(Integer.parseInt(what), bytes, over, listener, exchange);
      }
    }
    return ongoing;
  }

  private synchronized long startedOf(Request request) {
    return started.stream().filter(each -> each.url().equals(request.url())).count();
  }

  private void answer(
      int status, long bytes, AtomicBoolean over, Listener listener, Exchange exchange) {
    listener.connected();
    exchange.connected(1, false, "http/1.1", "127.0.0.1:80");
    exchange.enter(Phase.WAITING, clock.nanos());
    exchange.answered(status, "", bytes);
    exchange.received(bytes);
    end(over, listener, exchange, new Outcome.Succeeded(status));
  }

  private void end(AtomicBoolean over, Listener listener, Exchange exchange, Outcome outcome) {
    if (over.compareAndSet(false, true)) {
      exchange.end(clock.nanos());
      listener.ended(outcome);
    }
  }

  private synchronized void pass(Runnable answer) {
    if (gateOpen) {
      answer.run();
    } else {
      atGate.add(answer);
    }
  }

  /// Whoever waits at the gate is answered, and whoever comes later.
  private synchronized void openGate() {
    gateOpen = true;
    atGate.forEach(Runnable::run);
  }

  @Override
  public void close() {
    closed = true;
  }
}
