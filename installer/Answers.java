import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small server on the loopback, and a list for it of the kind that people run from a terminal.
final class Answers implements AutoCloseable {
  private static final int REQUESTS = 1_000;
  private static final byte[] ANSWER = "answered".getBytes(StandardCharsets.US_ASCII);

  private final HttpServer server;

  private Answers(HttpServer server) {
    this.server = server;
  }

  static Answers open() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), REQUESTS);
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, ANSWER.length);
      try (var body = exchange.getResponseBody()) {
        body.write(ANSWER);
      }
    });
    server.start();
    return new Answers(server);
  }

  /// Writes the list: a host by its name and by its address, and one that nobody answers for.
  void list(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      String host = i % 2 == 0 ? "localhost" : "127.0.0.1";
      lines.add("http://" + host + ":" + server.getAddress().getPort() + "/" + i);
    }
    lines.add("http://127.0.0.1:1/ timeout=5s");
    Files.write(file, lines);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
