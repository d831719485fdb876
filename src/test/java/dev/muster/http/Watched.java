package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request of a test: what its listener was told, and its exchange.
final class Watched implements Fetcher.Listener {
  private static final long PATIENCE_SECONDS = 20;

  final Exchange exchange = new Exchange(0);
  private final CompletableFuture<Outcome> end = new CompletableFuture<>();
  private final CountDownLatch connected = new CountDownLatch(1);
  private final List<String> told = new ArrayList<>();
  private Fetcher.Ongoing ongoing = () -> {};

  static Watched start(Fetcher fetcher, Request request) {
    Watched watched = new Watched();
    watched.ongoing = fetcher.start(request, watched.exchange, watched);
    return watched;
  }

  @Override
  public void connected() {
    tell("connected");
    connected.countDown();
  }

  @Override
  public void ended(Outcome outcome) {
    tell("ended");
    end.complete(outcome);
  }

  private synchronized void tell(String what) {
    told.add(what);
  }

  synchronized List<String> told() {
    return List.copyOf(told);
  }

  void abort() {
    ongoing.abort();
  }

  void awaitConnected() throws InterruptedException {
    if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no connection");
    }
  }

  boolean hasEnded() {
    return end.isDone();
  }

  Outcome outcome() throws InterruptedException {
    try {
      return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no end; phase " + exchange.phase(), e);
    }
  }

  Exchange.Details details() {
    Exchange.Details details = exchange.details();
    if (details == null) {
      throw new AssertionError("no details kept");
    }
    return details;
  }
}
