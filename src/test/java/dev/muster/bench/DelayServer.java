package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;

/// Answers every request after the same while, however many wait: one thread, one selector, and a
/// line of those who wait. A process of its own, since it holds as many sockets as the client.
final class DelayServer {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final long delay;
  private final ArrayDeque<Waiting> line = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(16_384);

  private DelayServer(double seconds) {
    delay = (long) (seconds * 1e9);
  }

  private record Waiting(SocketChannel client, long until) {}

  public static void main(String[] args) throws IOException {
    new DelayServer(Double.parseDouble(args[0])).serve();
  }

  private void serve() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open();
        Selector selector = Selector.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16_384);
      server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
      System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
      while (true) {
        selector.select(this::ready, millisToNext());
        answerDue();
      }
    }
  }

  private long millisToNext() {
    Waiting first = line.peek();
    return first == null ? 0 : Math.max(1, (first.until - System.nanoTime()) / 1_000_000);
  }

  private void ready(SelectionKey key) {
    try {
      if (key.channel() instanceof ServerSocketChannel server) {
        accept(server, key.selector());
      } else if (key.channel() instanceof SocketChannel client) {
        read(client);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
    for (SocketChannel client = server.accept(); client != null; client = server.accept()) {
      client.setOption(StandardSocketOptions.TCP_NODELAY, true);
      client.configureBlocking(false).register(selector, SelectionKey.OP_READ);
    }
  }

  /// A small request comes in one piece on the loopback: its end is the buffer's end.
  private void read(SocketChannel client) throws IOException {
    buffer.clear();
    int read;
    try {
      read = client.read(buffer);
    } catch (IOException _) {
      read = -1; // reset, as a cancelled client does
    }
    if (read < 0) {
      client.close();
    } else if (read > 0) {
      line.add(new Waiting(client, System.nanoTime() + delay));
    }
  }

  private void answerDue() {
    long now = System.nanoTime();
    for (Waiting first = line.peek(); first != null && first.until <= now; first = line.peek()) {
      line.remove();
      try {
        first.client.write(ByteBuffer.wrap(ANSWER));
      } catch (IOException _) {
        // it has gone
      }
    }
  }

  /// The process.
  record Running(Process process, int port) implements AutoCloseable {
    static Running start(double seconds) throws IOException {
      Process process =
          new ProcessBuilder(Child.java(DelayServer.class, List.of("-Xmx512m"), seconds))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      if (line == null) {
        throw new IOException("the delay server did not start");
      }
      return new Running(process, Integer.parseInt(line.strip()));
    }

    String url() {
      return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() {
      Child.end(process);
    }
  }
}
