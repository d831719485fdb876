package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.engine.Request;
import dev.muster.engine.Run;
import dev.muster.engine.Why;
import dev.muster.http.OkHttpFetcher;
import dev.muster.input.Elsewhere.Fetched;
import dev.muster.input.ListReader;
import dev.muster.input.RequestList;
import dev.muster.input.Sitemaps;
import dev.muster.pace.TokenPace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists that a list names are fetched by the run's own client.
class FetchedListsTest {
  private final MockWebServer server = new MockWebServer();
  private final FetchedLists lists =
      new FetchedLists(new Run.Ports(OkHttpFetcher::open, TokenPace::of), Why::words);

  @BeforeEach
  void serve() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(Objects.requireNonNull(request.getTarget()));
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private MockResponse answer(String target) {
    return switch (target) {
      case "/index.xml" ->
          text(
              "<sitemapindex><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                  .formatted(url("/plain.xml"), url("/packed.xml.gz"), url("/gone.xml")));
      case "/plain.xml" -> text(sitemap("https://a.example/1"));
      case "/packed.xml.gz" ->
          new MockResponse.Builder()
              .body(new Buffer().write(packed(sitemap("https://a.example/2"))))
              .build();
      default -> new MockResponse.Builder().code(404).build();
    };
  }

  private static MockResponse text(String body) {
    return new MockResponse.Builder().body(body).build();
  }

  private static String sitemap(String url) {
    return "<urlset><url><loc>" + url + "</loc></url></urlset>";
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  @Test
  void eachListComesOrSaysWhyNotInTheOrderAsked() throws InterruptedException {
    List<Fetched> fetched =
        lists.fetch(List.of(url("/gone.xml"), url("/plain.xml"), "python://a.example"));
    assertThat(fetched).hasSize(3);
    assertThat(fetched.get(0)).isEqualTo(new Fetched.Failed("status 404"));
    assertThat(fetched.get(1))
        .isInstanceOfSatisfying(
            Fetched.Came.class,
            came -> assertThat(came.bytes()).asString().isEqualTo(sitemap("https://a.example/1")));
    assertThat(fetched.get(2)).isEqualTo(new Fetched.Failed("unsupported scheme python"));
  }

  @Test
  void whoNoLongerWantsAListLeavesNoConnectionOpen() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FutureTask<List<Fetched>> fetch =
          new FutureTask<>(
              () -> lists.fetch(List.of("http://127.0.0.1:" + silent.getLocalPort() + "/x.xml")));
      Thread fetcher = Thread.ofPlatform().start(fetch);
      try (Socket asked = silent.accept()) {
        assertThat(asked.getInputStream().read()).isEqualTo('G');
        fetcher.interrupt();
        assertThatThrownBy(fetch::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(asked.getInputStream().readAllBytes()).as("the rest, to its end").isNotEmpty();
      }
    }
  }

  @Test
  void anIndexIsFollowedToSitemapsThatArePackedOrNot() {
    RequestList index =
        ListReader.read(
            "<sitemapindex><sitemap><loc>" + url("/index.xml") + "</loc></sitemap></sitemapindex>");
    RequestList all = Sitemaps.followed(index, lists);
    assertThat(all.requests())
        .extracting(Request::url)
        .containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(all.skipped())
        .extracting(one -> one.reason().sentence())
        .containsExactly("it could not be fetched: status 404");
  }
}
