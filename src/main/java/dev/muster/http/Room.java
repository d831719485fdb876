package dev.muster.http;

import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
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
    LongAdder repeated) {
  /// Where a request keeps what there is to look at; `null` when nothing shall be kept.
  @Nullable Kept newKept() {
    return budget.limit() == 0 ? null : new Kept(budget, session.bounds().keepBodyBytes());
  }
}
