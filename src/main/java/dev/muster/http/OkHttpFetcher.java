package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// The transport of one run, on OkHttp. Open one with {@link #open}, which is a {@link
/// Fetcher.Opener}.
public final class OkHttpFetcher implements Fetcher {
  private static final int KEEP_IDLE = 256;

  private final Names names;
  private final Room room;
  private final ScheduledThreadPoolExecutor aborts = aborts();
  private final Map<Fetch, Thread> running = new ConcurrentHashMap<>();
  private final AtomicBoolean trimming = new AtomicBoolean();
  private volatile boolean closed;

  /// Opens the transport for a run.
  public static Fetcher open(Session session, RunClock clock) {
    return new OkHttpFetcher(session, clock, Network.SYSTEM);
  }

  OkHttpFetcher(Session session, RunClock clock, Network network) {
    names = new Names(network.resolver());
    room =
        new Room(
            session,
            clock,
            new Clients(session, names, network),
            new OpenSockets(),
            new Cookies(InstantSource.system()),
            new KeepBudget(session.bounds().keepAllBytes()),
            aborts,
            new LongAdder(),
            new LongAdder());
  }

  /// Closing a socket takes up to 16 ms; one thread closes 10,000 as fast as many.
  private static ScheduledThreadPoolExecutor aborts() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("muster-http-abort").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // after the close there is nothing to abort
    executor.setKeepAliveTime(5, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return executor;
  }

  @Override
  public Ongoing start(Request request, Exchange exchange, Listener listener) {
    Fetch fetch = new Fetch(request, exchange, listener, room);
    Thread thread = Thread.ofVirtual().name("muster-http").unstarted(() -> run(fetch));
    running.put(fetch, thread);
    if (closed) {
      fetch.abort();
    }
    thread.start();
    return fetch;
  }

  private void run(Fetch fetch) {
    try {
      fetch.run();
      if (tooManyIdle() && trimming.compareAndSet(false, true)) {
        room.clients().trim(() -> !tooManyIdle());
        trimming.set(false);
      }
    } finally {
      running.remove(fetch);
    }
  }

  /// As many idle connections as busy ones are kept in any case, and a few hundred besides.
  private boolean tooManyIdle() {
    return room.sockets().count() > KEEP_IDLE + 2 * running.size();
  }

  @Override
  public Connections connections() {
    return new Connections(room.sockets().count(), room.reused().sum());
  }

  /// How many requests were sent again because the server had closed the pooled connection.
  long repeated() {
    return room.repeated().sum();
  }

  @Override
  public void close() {
    closed = true;
    while (!running.isEmpty()) {
      running.keySet().forEach(Fetch::abort);
      room.sockets().closeAll();
      running.values().forEach(thread -> Waiting.uninterrupted(() -> thread.join()));
    }
    room.sockets().closeAll(); // the idle ones, and what a last moment opened
    room.clients().close();
    names.close();
    aborts.shutdown();
    Waiting.uninterrupted(() -> aborts.awaitTermination(5, TimeUnit.SECONDS));
  }
}
