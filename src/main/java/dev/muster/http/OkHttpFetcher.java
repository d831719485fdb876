package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import dev.muster.engine.Way;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// The transport of one run, on OkHttp. Open one with {@link #open}, which is a {@link
/// Fetcher.Opener}.
public final class OkHttpFetcher implements Fetcher {
  private static final int KEEP_IDLE = 256;
  private static final int ABORTERS = 4;

  private final Network network;
  private final Room room;

  /// Those of requests that go a way of their own; most runs have none.
  private final ConcurrentMap<Way, Room> aside = new ConcurrentHashMap<>();

  private final ScheduledThreadPoolExecutor aborts = aborts();
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean trimming = new AtomicBoolean();
  private volatile boolean closed;

  /// Opens the transport for a run.
  public static Fetcher open(Session session, RunClock clock) {
    return new OkHttpFetcher(session, clock, Network.SYSTEM);
  }

  OkHttpFetcher(Session session, RunClock clock, Network network) {
    this.network = network;
    room = Room.of(session, clock, network, aborts);
  }

  /// Closing a socket takes up to 16 ms. A few threads, since 10,000 requests that wake up to their
  /// ends leave little of the processors to one.
  private static ScheduledThreadPoolExecutor aborts() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            ABORTERS,
            Thread.ofPlatform().daemon().name("muster-http-abort").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // after the close there is nothing to abort
    executor.setKeepAliveTime(5, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return executor;
  }

  @Override
  public Ongoing start(Request request, Exchange exchange, Listener listener) {
    Fetch fetch = new Fetch(request, exchange, listener, roomOf(request));
    Worker here = Worker.freeHere(this);
    if (here == null) {
      startWorker(fetch);
    } else {
      here.goOnWith(fetch);
    }
    return fetch;
  }

  private Room roomOf(Request request) {
    Way way = request.terms().way();
    return way.isSession() ? room : aside.computeIfAbsent(way, own -> room.aside(own, network));
  }

  private Stream<Room> rooms() {
    return Stream.concat(Stream.of(room), aside.values().stream());
  }

  void startWorker(Fetch fetch) {
    Worker worker = new Worker(this, fetch);
    workers.add(worker);
    abortIfClosed(fetch);
    worker.start();
  }

  void abortIfClosed(Fetch fetch) {
    if (closed) {
      fetch.abort();
    }
  }

  void left(Worker worker) {
    workers.remove(worker);
  }

  /// Whether there is something to trim, which falls to the caller then.
  boolean mayTrim() {
    return hasTooManyIdle() && trimming.compareAndSet(false, true);
  }

  /// Closes idle connections until there are few enough.
  void trim() {
    rooms().forEach(each -> each.clients().trim(() -> !hasTooManyIdle()));
    trimming.set(false);
  }

  /// As many idle connections as busy ones are kept in any case, and a few hundred besides.
  private boolean hasTooManyIdle() {
    return room.sockets().count() > KEEP_IDLE + 2 * workers.size();
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
    while (!workers.isEmpty()) {
      workers.forEach(Worker::abort);
      rooms().forEach(each -> each.sockets().closeAll());
      workers.forEach(worker -> Waiting.uninterrupted(worker::join));
    }
    rooms().forEach(Room::close);
    aborts.shutdown();
    Waiting.uninterrupted(() -> aborts.awaitTermination(5, TimeUnit.SECONDS));
  }
}
