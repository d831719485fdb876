package dev.muster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A transport whose requests end when the test says so. It has no thread of its own.
public final class ScriptedFetcher implements Fetcher {
  private final Map<String, Listener> underWay = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> started = new LinkedBlockingQueue<>();
  private final List<String> aborted = new ArrayList<>();
  private volatile boolean closed;

  @Override
  public Ongoing start(Request request, Exchange exchange, Listener listener) {
    underWay.put(request.url(), listener);
    started.add(request.url());
    return () -> abort(request.url());
  }

  /// Waits for the next request to start and returns its URL.
  public String awaitStart() throws InterruptedException {
    String url = started.poll(10, TimeUnit.SECONDS);
    if (url == null) {
      throw new AssertionError("no request has started");
    }
    return url;
  }

  public void end(String url, Outcome outcome) {
    Listener listener = underWay.remove(url);
    if (listener == null) {
      throw new AssertionError(url + " is not under way");
    }
    listener.ended(outcome);
  }

  private void abort(String url) {
    Listener listener = underWay.remove(url);
    if (listener != null) {
      synchronized (aborted) {
        aborted.add(url);
      }
      listener.ended(new Outcome.Cancelled(Outcome.CancelledBy.YOU));
    }
  }

  public List<String> aborted() {
    synchronized (aborted) {
      return List.copyOf(aborted);
    }
  }

  public boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    underWay.keySet().forEach(this::abort);
  }
}
