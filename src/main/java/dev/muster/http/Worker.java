package dev.muster.http;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/// A virtual thread that fetches. The end of one request lets the next one start, as a rule on the
/// same thread, which then goes on with that: no other is made or woken.
final class Worker implements Runnable {
  private static final ScopedValue<Worker> HERE = ScopedValue.newInstance();

  private final Thread thread = Thread.ofVirtual().name("muster-http").unstarted(this);
  private final OkHttpFetcher owner;
  private volatile Fetch current;
  private @Nullable Fetch next;

  Worker(OkHttpFetcher owner, Fetch first) {
    this.owner = owner;
    current = first;
  }

  /// The worker on whose thread this is asked, when it is `owner`'s, its request is over and it has
  /// no other yet.
  static @Nullable Worker freeHere(OkHttpFetcher owner) {
    Worker here = HERE.isBound() ? HERE.get() : null;
    return here != null && here.owner == owner && here.next == null && here.current.isOver()
        ? here
        : null;
  }

  void start() {
    thread.start();
  }

  /// Fetches this next; to be called on its own thread.
  void goOnWith(Fetch fetch) {
    next = fetch;
  }

  void abort() {
    current.abort();
  }

  void join() throws InterruptedException {
    thread.join();
  }

  @Override
  public void run() {
    ScopedValue.where(HERE, this).run(this::work);
  }

  private void work() {
    try {
      for (Fetch fetch = current; fetch != null; fetch = successor()) {
        fetchOne(fetch);
        if (owner.mayTrim()) {
          passOn(successor());
          owner.trim();
        }
      }
    } finally {
      owner.left(this);
    }
  }

  /// A bug is shown, and the next request isn't to blame for it.
  private void fetchOne(Fetch fetch) {
    try {
      fetch.run();
    } catch (RuntimeException bug) {
      UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
      handler.uncaughtException(thread, bug);
    }
  }

  private @Nullable Fetch successor() {
    Fetch successor = next;
    next = null;
    if (successor != null) {
      current = successor;
      owner.abortIfClosed(successor); // whoever closes may have aborted the one before
    }
    return successor;
  }

  private void passOn(@Nullable Fetch fetch) {
    if (fetch != null) {
      owner.startWorker(fetch);
    }
  }
}
