package dev.muster.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/// Makes one request's sockets, and can close those that don't carry a connection yet. OkHttp alone
/// would miss a cancel in the moments between its connect and its TLS handshake.
///
/// Several threads make sockets here when OkHttp tries two addresses of a host at once.
final class Connecting extends SocketFactory {
  private final OpenSockets open;
  private final Abort abort;
  private final Map<CountedSocket, Runnable> exits = new LinkedHashMap<>(2);

  Connecting(OpenSockets open, Abort abort) {
    this.open = open;
    this.abort = abort;
  }

  @Override
  public Socket createSocket() throws IOException {
    CountedSocket socket = open.create();
    Runnable exit = socket::closeQuietly;
    synchronized (exits) {
      exits.put(socket, exit);
    }
    abort.through(exit);
    return socket;
  }

  /// The request has this connection: now its own cancel is the way out, since others may share the
  /// socket. Returns the socket when this request made it, `null` for one that was there.
  @Nullable CountedSocket arrived(Connection connection) {
    synchronized (exits) {
      CountedSocket made = null;
      for (Map.Entry<CountedSocket, Runnable> each : exits.entrySet()) {
        abort.passed(each.getValue());
        if (each.getKey().getLocalPort() == connection.socket().getLocalPort()) {
          made = each.getKey();
        }
      }
      exits.clear();
      return made;
    }
  }

  /// Whether a socket since the last arrival got as far as a TCP connection.
  boolean hasConnected() {
    synchronized (exits) {
      return exits.keySet().stream().anyMatch(CountedSocket::hasConnected);
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unasked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw unasked();
  }

  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("OkHttp connects its sockets itself");
  }
}
