package dev.muster.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A practice server and somebody else's HTTP client, which follows no redirect.
final class Client implements AutoCloseable {
  final PracticeServer server;
  final HttpClient http = HttpClient.newHttpClient();

  Client() throws IOException {
    server = PracticeServer.open();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server.url(path))));
  }

  HttpResponse<String> get(String path, String header, String value)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server.url(path))).header(header, value));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
    http.close();
  }
}
