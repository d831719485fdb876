package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Outcome;
import dev.muster.engine.Pace;
import dev.muster.engine.Run;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WarmupTest {
  /// The second finds the connection that the first has opened.
  @Test
  void theTerminalWarmsUpWithTwoRequestsToItself() throws Exception {
    List<String> urls = new CopyOnWriteArrayList<>();
    CountDownLatch closed = new CountDownLatch(1);
    Run.Ports ports =
        new Run.Ports(
            (_, _) ->
                new dev.muster.engine.Fetcher() {
                  @Override
                  public Ongoing start(
                      dev.muster.engine.Request request,
                      dev.muster.engine.Exchange exchange,
                      Listener listener) {
                    urls.add(request.url());
                    listener.ended(new Outcome.Succeeded(200));
                    return () -> {};
                  }

                  @Override
                  public void close() {
                    closed.countDown();
                  }
                },
            Pace::none);
    try (Warmup _ = Warmup.inTerminal(ports)) {
      assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(urls).hasSize(2).allMatch(url -> url.startsWith("http://127.0.0.1:"));
  }

  @Test
  void itsServerAnswersMoreThanOnceOverOneConnection() throws Exception {
    try (WarmupServer server = new WarmupServer();
        var client = java.net.http.HttpClient.newHttpClient()) {
      var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.url())).build();
      for (int i = 0; i < 2; i++) {
        var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("ok");
      }
    }
  }
}
