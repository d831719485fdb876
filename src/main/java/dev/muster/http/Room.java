package dev.muster.http;

import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Way;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What all requests of a run share.
///
/// @param origins parses URLs
/// @param aborts carries aborts out, so that no caller waits for sockets to close
/// @param reused counts requests that found an open connection
/// @param repeated counts requests sent again because that connection was closed already
record Room(
    Session session,
    RunClock clock,
    Clients clients,
    Origins origins,
    OpenSockets sockets,
    Proxies proxies,
    Cookies cookies,
    KeepBudget budget,
    ScheduledExecutorService aborts,
    LongAdder reused,
    LongAdder repeated,
    Names names)
    implements AutoCloseable {
  static Room of(
      Session session, RunClock clock, Network network, ScheduledExecutorService aborts) {
    Proxies proxies = new Proxies(session.proxy(), network.proxies());
    Names names = new Names(network.resolver(), proxies);
    return new Room(
        session,
        clock,
        new Clients(session, names, network, proxies),
        new Origins(),
        new OpenSockets(proxies, names),
        proxies,
        new Cookies(InstantSource.system()),
        new KeepBudget(session.bounds().keepAllBytes()),
        aborts,
        new LongAdder(),
        new LongAdder(),
        names);
  }

  /// Where requests meet whose lines say how they go: with connections of their own, since whoever
  /// goes another way may use none of these, and all else in common.
  Room aside(Way way, Network network) {
    Session other = way.over(session);
    Proxies others = new Proxies(other.proxy(), network.proxies());
    Names asked = new Names(network.resolver(), others);
    return new Room(
        other,
        clock,
        new Clients(other, asked, network, others),
        origins,
        sockets.beside(others, asked),
        others,
        cookies,
        budget,
        aborts,
        reused,
        repeated,
        asked);
  }

  /// Where a request keeps what there is to look at; `null` when nothing shall be kept.
  @Nullable Kept newKept() {
    return budget.limit() == 0 ? null : new Kept(budget, session.bounds().keepBodyBytes());
  }

  /// When no request runs any more.
  @Override
  public void close() {
    sockets.closeAll(); // the idle ones, and what a last moment opened
    clients.close();
    names.close();
  }
}
