package dev.muster.http;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.internal.concurrent.TaskQueue;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/// One OkHttp client with a connection pool, a dispatcher and background threads of its own.
///
/// **Decision: the one place that reaches into OkHttp's inside.** Its background threads (HTTP/2
/// readers, the pool's cleaner, parallel connects) belong to a static `TaskRunner` whose idle
/// threads outlive every client by a minute, and whose one lock all clients share. There is no
/// public way to give a client its own, so this uses two constructors and a builder method that are
/// public in the class files alone. The compiler tells when a new OkHttp has moved them;
/// `FetcherCloseTest` tells when its threads are no longer ours.
final class Shard implements AutoCloseable {
  /// As long as aiohttp keeps idle connections: many servers close theirs soon after.
  private static final int KEEP_IDLE_SECONDS = 15;

  private static final Logger LOGGER = Logger.getLogger(TaskRunner.class.getName());

  private final TaskRunner.RealBackend threads =
      new TaskRunner.RealBackend(Thread.ofVirtual().name("muster-http-okhttp").factory());
  private final TaskRunner runner;
  private final ConnectionPool pool;
  private final OkHttpClient client;

  /// @param keepIdle how many idle connections to keep: as many as may be in flight, or they churn
  Shard(OkHttpClient.Builder builder, int keepIdle) {
    // What OkHttp still wants to do behind the close has nothing left to work on.
    threads.getExecutor().setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    runner = new TaskRunner(threads, LOGGER);
    pool =
        new ConnectionPool(
            keepIdle, KEEP_IDLE_SECONDS, TimeUnit.SECONDS, runner, new ConnectionListener() {});
    client =
        builder.taskRunner$okhttp(runner).connectionPool(pool).dispatcher(new Dispatcher()).build();
  }

  OkHttpClient client() {
    return client;
  }

  /// How many small jobs of OkHttp's wait here, answers to HTTP/2 servers' settings and pings above
  /// all. Takes longer the more there are.
  int backlog() {
    int jobs = 0;
    for (TaskQueue queue : runner.activeQueues()) {
      jobs += queue.getScheduledTasks().size();
    }
    return jobs;
  }

  void dropIdle() {
    pool.evictAll();
  }

  /// When no call runs any more and the sockets are closed: this takes the pool apart.
  @Override
  public void close() {
    pool.evictAll();
    client.dispatcher().executorService().shutdown();
    ThreadPoolExecutor executor = threads.getExecutor();
    executor.shutdownNow();
    Waiting.uninterrupted(() -> executor.awaitTermination(5, TimeUnit.SECONDS));
  }
}
