package dev.muster.http;

import dev.muster.engine.Exchange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/// The TCP socket under a connection, which the run counts, numbers and can close.
final class CountedSocket extends Socket {
  private final OpenSockets all;
  private final long number;
  private volatile boolean connected;
  private volatile boolean atEnd;
  private volatile @Nullable Connection connection;
  private volatile Exchange.@Nullable Tls tls;
  private volatile @Nullable String remoteAddress;

  CountedSocket(OpenSockets all, long number) {
    this.all = all;
    this.number = number;
  }

  /// Unique in the run.
  long number() {
    return number;
  }

  boolean hasConnected() {
    return connected;
  }

  /// Whether the server has closed its side.
  boolean atEnd() {
    return atEnd;
  }

  @Nullable Connection connection() {
    return connection;
  }

  void carries(Connection carried) {
    connection = carried;
  }

  /// Address and port of the server, one string for all requests over this connection.
  String remoteAddress(Connection carried) {
    String shown = remoteAddress;
    if (shown == null) {
      shown = Trace.shown(carried.route().socketAddress());
      remoteAddress = shown;
    }
    return shown;
  }

  /// What TLS agreed on, described once for all requests over this connection; `null` without TLS.
  Exchange.@Nullable Tls tls() {
    Connection carried = connection;
    if (tls == null && carried != null && carried.handshake() != null) {
      tls = Certificates.describe(carried.handshake());
    }
    return tls;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, timeout);
    connected = true;
    all.connected();
  }

  /// A read limit counts the gaps in a response. OkHttp would let it cut a connect and a TLS
  /// handshake too, which belong to the connect clock; it sets it before it connects.
  @Override
  public void setSoTimeout(int timeout) throws SocketException {
    if (connected) {
      super.setSoTimeout(timeout);
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        int read = in.read(bytes, from, count);
        if (read < 0) {
          atEnd = true;
        }
        return read;
      }
    };
  }

  @Override
  public void close() throws IOException {
    super.close();
    all.closed(this, connected);
  }

  void closeQuietly() {
    try {
      close();
    } catch (IOException _) {
      // closed is what it shall be
    }
  }
}
