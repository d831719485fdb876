package dev.muster.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A server of bare sockets that says exactly what a test wants, and knows which connections the
/// client holds open.
final class RawServer implements AutoCloseable {
  /// What the server does with one connection; behind it, it waits for the client to close.
  @FunctionalInterface
  interface Talk {
    void with(Peer peer) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Talk talk;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  RawServer(Talk talk) throws IOException {
    this(talk, 0);
  }

  RawServer(Talk talk, int port) throws IOException {
    this(talk, new ServerSocket(port, 1024, InetAddress.getLoopbackAddress()));
  }

  /// @param server where to listen, with TLS for instance
  RawServer(Talk talk, ServerSocket server) {
    this.server = server;
    this.talk = talk;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int accepted() {
    return accepted.get();
  }

  /// Connections that neither side has closed.
  int open() {
    return sockets.size();
  }

  void awaitOpen(int count) {
    Until.holds(count + " open at the server, not " + open(), () -> open() == count);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        accepted.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Peer peer = new Peer(socket);
      talk.with(peer);
      peer.awaitClose();
    } catch (IOException | InterruptedException _) {
      // the client is gone
    } finally {
      sockets.remove(socket);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /// The client's side of one connection.
  static final class Peer {
    private final Socket socket;
    private final InputStream in;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedInputStream(socket.getInputStream());
    }

    /// The next request's head, to its blank line; throws when the client has closed.
    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("closed");
        }
        head.append((char) next);
      }
      return head.toString();
    }

    void say(String text) throws IOException {
      say(text.getBytes(ISO_8859_1));
    }

    void say(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /// Says one thing again and again, until the client hangs up.
    void forever(byte[] bytes) throws IOException {
      while (true) {
        say(bytes);
      }
    }

    /// The same, with a pause before each: it listens for the client's end meanwhile. Writing would
    /// not always tell, since Linux was seen to take in what comes for a socket that is closed.
    void drip(String text, int pauseMillis) throws IOException {
      socket.setSoTimeout(pauseMillis);
      while (!hangsUp()) {
        say(text);
      }
    }

    private boolean hangsUp() throws IOException {
      try {
        return in.read() < 0;
      } catch (SocketTimeoutException _) {
        return false;
      }
    }

    byte[] read(int count) throws IOException {
      byte[] bytes = in.readNBytes(count);
      if (bytes.length < count) {
        throw new IOException("closed");
      }
      return bytes;
    }

    void ok(String body) throws IOException {
      say("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /// Says nothing more. A close while the client still speaks would be a reset to it.
    void finish() throws IOException {
      socket.shutdownOutput();
    }

    void close() throws IOException {
      socket.close();
    }

    /// Closes with a TCP reset.
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    void awaitClose() throws IOException {
      while (in.read() >= 0) {
        // whatever it still says
      }
    }
  }
}
