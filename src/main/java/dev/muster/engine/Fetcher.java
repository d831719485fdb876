package dev.muster.engine;

/// The transport of one run: its client session with pooled connections and cookies.
public interface Fetcher extends AutoCloseable {
  /// Starts fetching and returns at once; any thread may call it. Whatever happens, also after
  /// {@link Ongoing#abort}, exactly one {@link Listener#ended} follows, on a thread of the
  /// transport's, when the connection has been released.
  ///
  /// @param exchange where the transport notes what it sees; it alone writes there
  Ongoing start(Request request, Exchange exchange, Listener listener);

  /// Connections open now and requests that found one open; for the status bar, from any thread.
  default Connections connections() {
    return new Connections(0, 0);
  }

  /// Aborts what still runs, closes every connection and thread, and returns when they are gone.
  @Override
  void close();

  /// A request under way.
  @FunctionalInterface
  interface Ongoing {
    /// Asks for the end without waiting for it; a second call does nothing. Never blocks.
    void abort();
  }

  /// Told by the transport, on its own threads; must not block.
  interface Listener {
    /// A connection is there, and the connect clock stops. At most once before the end.
    void connected();

    /// The request is over. A {@link Outcome.Cancelled} says no more than that it was aborted.
    void ended(Outcome outcome);
  }

  /// @param open connections open now, idle ones included
  /// @param reused how many requests so far went out over a connection that was already open
  record Connections(int open, long reused) {}

  /// Opens the transport for a run.
  @FunctionalInterface
  interface Opener {
    /// @param clock what the transport stamps its phases with
    Fetcher open(Session session, RunClock clock);
  }
}
