package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Outcome;
import dev.muster.engine.Pace;
import dev.muster.engine.Request;
import dev.muster.engine.Run;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WarmupTest {
  /// Its third request is still out when the user's run begins.
  @Test
  void theTerminalWarmsUpOnItselfUntilTheRunBegins() throws Exception {
    List<String> urls = new CopyOnWriteArrayList<>();
    CountDownLatch third = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Warmup warmup = Warmup.inTerminal(ports(urls, third, closed))) {
      assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
      warmup.stop();
      assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(urls).hasSize(3).allMatch(url -> url.startsWith("http://127.0.0.1:"));
  }

  private static Run.Ports ports(List<String> urls, CountDownLatch third, CountDownLatch closed) {
    return new Run.Ports(
        (_, _) ->
            new Fetcher() {
              @Override
              public Ongoing start(Request request, Exchange exchange, Listener listener) {
                urls.add(request.url());
                if (urls.size() < 3) {
                  listener.ended(new Outcome.Succeeded(200));
                } else {
                  third.countDown();
                }
                return () -> {};
              }

              @Override
              public void close() {
                closed.countDown();
              }
            },
        Pace::none);
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
