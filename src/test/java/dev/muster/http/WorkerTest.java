package dev.muster.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Request;
import dev.muster.engine.RunClock;
import dev.muster.engine.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What starts at another's end runs on the same thread, and is a request like any other.
@Timeout(30)
final class WorkerTest {
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Outcome> last = new CompletableFuture<>();

  /// Starts the next request at the end of the last, as the engine does.
  private final class Chain implements Fetcher.Listener {
    private final OkHttpFetcher fetcher;
    private final String url;
    private final int left;

    Chain(OkHttpFetcher fetcher, String url, int left) {
      this.fetcher = fetcher;
      this.url = url;
      this.left = left;
    }

    void start() {
      fetcher.start(Request.get(url), new Exchange(0), this);
    }

    @Override
    public void connected() {}

    @Override
    public void ended(Outcome outcome) {
      threads.add(Thread.currentThread());
      if (left == 0) {
        last.complete(outcome);
      } else {
        new Chain(fetcher, url, left - 1).start();
      }
    }
  }

  private static OkHttpFetcher open() {
    return new OkHttpFetcher(Session.DEFAULT, RunClock.started(), Network.SYSTEM);
  }

  @Test
  void oneThreadFetchesWhatItsEndsLetStart() throws Exception {
    try (RawServer server =
            new RawServer(peer -> {
              while (true) {
                peer.head();
                peer.ok("x");
              }
            });
        OkHttpFetcher fetcher = open()) {
      new Chain(fetcher, server.url("/"), 9).start();
      assertThat(last.get()).isEqualTo(new Outcome.Succeeded(200));
      assertThat(threads).hasSize(10);
      assertThat(threads.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void aCloseAlsoEndsWhatStartsAtTheEndsItCauses() throws Exception {
    try (RawServer server = new RawServer(RawServer.Peer::awaitClose)) {
      OkHttpFetcher fetcher = open();
      new Chain(fetcher, server.url("/"), 9).start();
      fetcher.close();
      assertThat(last.get()).isInstanceOf(Outcome.Cancelled.class);
      assertThat(threads).hasSize(10);
    }
  }
}
