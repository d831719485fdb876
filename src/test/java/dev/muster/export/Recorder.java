package dev.muster.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A server on the loopback that keeps each request byte by byte.
final class Recorder implements AutoCloseable {
  /// @param head the lines of the head, without their ends, as UTF-8
  record Arrived(List<String> head, byte[] body) {
    String requestLine() {
      return head.getFirst();
    }

    List<String> values(String name) {
      return head.stream()
          .skip(1)
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }
  }

  private final ServerSocket door;
  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();

  private Recorder(ServerSocket door) {
    this.door = door;
  }

  static Recorder open() throws IOException {
    Recorder recorder = new Recorder(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
    Thread.ofVirtual().start(recorder::serve);
    return recorder;
  }

  String url(String path) {
    return "http://127.0.0.1:" + door.getLocalPort() + path;
  }

  Arrived next() throws InterruptedException {
    Arrived next = arrived.poll(60, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing arrived");
    }
    return next;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        List<String> head = head(in);
        Arrived one = new Arrived(head, new byte[0]);
        int length = one.values("Content-Length").stream().mapToInt(Integer::parseInt).sum();
        arrived.add(new Arrived(head, in.readNBytes(length)));
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException closed) {
        // The client or this server has gone.
      }
    }
  }

  static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no whole request");
      }
      bytes.write(next);
    }
    return List.of(bytes.toString(StandardCharsets.UTF_8).split("\r\n"));
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
