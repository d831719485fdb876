package dev.muster.practice;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// A small HTTP server to try a run on: it listens on 127.0.0.1 alone, at a free port, and answers
/// as its paths say (`/` lists them). Each connection has a virtual thread of its own.
public final class PracticeServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int BACKLOG = 4096;
  private static final int BREATH_MILLIS = 20;

  private final ServerSocket door;
  private final Closing closing = new Closing();
  private final Paths paths = new Paths();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("practice-", 0).factory());

  private PracticeServer(ServerSocket door) {
    this.door = door;
  }

  /// Opens a server that answers at once.
  ///
  /// @throws IOException when the loopback has no port to give
  public static PracticeServer open() throws IOException {
    ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral(LOOPBACK));
    PracticeServer server = new PracticeServer(door);
    server.threads.execute(server::welcome);
    return server;
  }

  /// The URL of a path on this server, such as `/delay/0.5`.
  public String url(String path) {
    return "http://"
        + LOOPBACK
        + ":"
        + door.getLocalPort()
        + (path.startsWith("/") ? "" : "/")
        + path;
  }

  /// How many connections are open now.
  public int connections() {
    return open.size();
  }

  /// Frees the port, every connection and every thread, also where a request hangs.
  @Override
  public void close() {
    closing.begin();
    shut(door);
    open.forEach(PracticeServer::shut);
    threads.close();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        welcome(door.accept());
      } catch (IOException noneNow) {
        // Out of file descriptors, say: asking again at once would only burn a core.
        closing.within(BREATH_MILLIS);
      }
    }
  }

  private void welcome(Socket socket) {
    try {
      threads.execute(() -> serve(socket));
    } catch (RejectedExecutionException closing) {
      shut(socket);
    }
  }

  private void serve(Socket socket) {
    open.add(socket);
    try (socket) {
      // Whoever comes after close() has looked through the open ones sees the closed door here.
      if (!door.isClosed()) {
        new Connection(socket, paths, closing).serve();
      }
    } catch (IOException left) {
      // The client has gone or the server is closing: there is nobody to tell.
    } finally {
      open.remove(socket);
    }
  }

  private static void shut(Closeable socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // A socket that can't be closed is closed.
    }
  }
}
