package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Request;

/// A fetcher that a run may use and not close, so that a test can look at what the run left in it.
record Lent(Fetcher owned) implements Fetcher {
  @Override
  public Ongoing start(Request request, Exchange exchange, Listener listener) {
    return owned.start(request, exchange, listener);
  }

  @Override
  public Connections connections() {
    return owned.connections();
  }

  @Override
  public void close() {
    // its owner closes it
  }
}
