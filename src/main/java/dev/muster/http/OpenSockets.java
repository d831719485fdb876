package dev.muster.http;

import dev.muster.engine.Proxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/// Every socket of the run that is open.
final class OpenSockets {
  private final Set<CountedSocket> open = ConcurrentHashMap.newKeySet();
  private final Map<Connection, CountedSocket> carrying = new ConcurrentHashMap<>();
  private final AtomicInteger connected;
  private final AtomicLong numbers;

  private final Proxies proxies;
  private final Names names;

  OpenSockets(Proxies proxies, Names names) {
    this(proxies, names, new AtomicInteger(), new AtomicLong());
  }

  private OpenSockets(Proxies proxies, Names names, AtomicInteger connected, AtomicLong numbers) {
    this.proxies = proxies;
    this.names = names;
    this.connected = connected;
    this.numbers = numbers;
  }

  /// Those that are led another way, counted and numbered with these.
  OpenSockets beside(Proxies others, Names asked) {
    return new OpenSockets(others, asked, connected, numbers);
  }

  /// Leads a socket that is connected nowhere yet to a host.
  ///
  /// @param direct connects it to an address
  void lead(CountedSocket socket, InetSocketAddress host, Connect direct) throws IOException {
    Proxy way = proxies.socks(host.getHostString());
    if (way == null) {
      direct.to(host);
    } else {
      direct.to(new InetSocketAddress(names.addresses(way.host()).getFirst(), way.port()));
      socket.askThrough(way, host);
    }
  }

  /// Makes a TCP connection.
  @FunctionalInterface
  interface Connect {
    void to(InetSocketAddress address) throws IOException;
  }

  /// A socket not yet connected.
  CountedSocket create() throws IOException {
    CountedSocket socket = new CountedSocket(this, numbers.incrementAndGet());
    try {
      socket.setTcpNoDelay(true); // the first option set takes the descriptor
    } catch (SocketException e) {
      socket.closeQuietly();
      throw new NoDescriptor(e);
    }
    open.add(socket);
    return socket;
  }

  /// The socket under `connection`, `null` when it has not been told yet.
  @Nullable CountedSocket under(Connection connection) {
    return carrying.get(connection);
  }

  void carries(CountedSocket socket, Connection connection) {
    carrying.put(connection, socket);
    socket.carries(connection);
    if (socket.isClosed()) {
      carrying.remove(connection); // closed in between, and not found by `closed`
    }
  }

  void connected() {
    connected.incrementAndGet();
  }

  void closed(CountedSocket socket, boolean wasConnected) {
    if (!open.remove(socket)) {
      return;
    }
    Connection carried = socket.connection();
    if (carried != null) {
      carrying.remove(carried);
    }
    if (wasConnected) {
      connected.decrementAndGet();
    }
  }

  /// How many are connected, whichever way.
  int count() {
    return connected.get();
  }

  /// Closes them all below TLS and HTTP/2: that never waits for a server.
  void closeAll() {
    open.forEach(CountedSocket::closeQuietly);
  }

  /// The system has no descriptor for another socket.
  static final class NoDescriptor extends SocketException {
    private static final long serialVersionUID = 1;

    NoDescriptor(SocketException cause) {
      super(cause.getMessage());
      initCause(cause);
    }
  }
}
