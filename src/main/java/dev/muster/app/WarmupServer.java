package dev.muster.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Answers one connection's requests on the loopback, and loads next to nothing for it.
final class WarmupServer implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Thread thread =
      Thread.ofPlatform().daemon().name("muster-warmup-server").start(this::answer);

  WarmupServer() throws IOException {}

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  private void answer() {
    try (Socket client = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          client.getOutputStream().write(ANSWER);
        }
      }
    } catch (IOException _) {
      // closed, or the client has gone: either way nobody waits for an answer
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
