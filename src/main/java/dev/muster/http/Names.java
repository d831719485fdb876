package dev.muster.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;

/// Looks host names up: each once at a time however many requests wait for it, and at most 64 at
/// once, since each holds a thread inside the operating system and more than that stall everything
/// else. A request that is aborted stops waiting at once; the look-up itself can't be stopped.
final class Names implements Dns, AutoCloseable {
  private static final int AT_ONCE = 64;

  /// The request whose thread is asking; bound around each fetch.
  static final ScopedValue<Abort> ASKING = ScopedValue.newInstance();

  private final Network.Resolver resolver;
  private final Proxies proxies;
  private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running =
      new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          5,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("muster-http-names-", 0).factory());

  Names(Network.Resolver resolver, Proxies proxies) {
    this.resolver = resolver;
    this.proxies = proxies;
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    return proxies.socks(host) == null ? addresses(host) : List.of(Socks.unresolved(host));
  }

  /// Looks up here what a SOCKS proxy can't: its own name.
  List<InetAddress> addresses(String host) throws UnknownHostException {
    CompletableFuture<List<InetAddress>> mine = shared(host).copy();
    Abort abort = ASKING.isBound() ? ASKING.get() : new Abort();
    Runnable exit = abort.through(() -> mine.cancel(false));
    try {
      return mine.get();
    } catch (ExecutionException | CancellationException | InterruptedException _) {
      throw new UnknownHostException(host);
    } finally {
      abort.passed(exit);
    }
  }

  private CompletableFuture<List<InetAddress>> shared(String host) {
    CompletableFuture<List<InetAddress>> fresh = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> other = running.putIfAbsent(host, fresh);
    if (other != null) {
      return other;
    }
    threads.execute(() -> resolve(host, fresh));
    return fresh;
  }

  private void resolve(String host, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(resolver.addresses(host));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    } finally {
      running.remove(host, answer);
    }
  }

  /// Waits for the threads, but not long for one that the operating system holds: it is a daemon,
  /// and leaves when the system's resolver gives up.
  @Override
  public void close() {
    threads.shutdownNow();
    Waiting.uninterrupted(() -> threads.awaitTermination(500, TimeUnit.MILLISECONDS));
  }
}
