package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Proxy;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import okhttp3.Connection;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// The TCP socket under a connection, which the run counts, numbers and can close.
final class CountedSocket extends Socket {
  /// More than HTTP/1's headers, which OkHttp bounds, and than one gulp of a body.
  private static final long MOST_HTTP1 = 1_000_000;

  /// More than the 16 MiB that OkHttp lets an HTTP/2 server send ahead.
  private static final long MOST_HTTP2 = 20_000_000;

  /// An answer to each of a flood's settings takes OkHttp the longer the more it has queued. Twice
  /// the streams that anyone may cancel at once.
  private static final int MOST_JOBS = 20_000;

  private static final long LOOK_EVERY = 65_536;

  private final OpenSockets all;
  private final long number;
  private volatile boolean connected;
  private volatile boolean atEnd;
  private volatile boolean flooded;
  private volatile boolean broke;
  private volatile boolean asked;
  private final AtomicLong received = new AtomicLong();
  private volatile long delivered;
  private volatile IntSupplier backlog = () -> 0;
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

  /// Whether reading or writing failed though we had not closed the socket.
  boolean broke() {
    return broke;
  }

  private void failed() {
    broke |= !isClosed();
  }

  /// Whether the server has sent so much that was no part of any answer that we hung up: HTTP/2
  /// settings, interim answers, chunk extensions without end.
  boolean flooded() {
    return flooded;
  }

  /// Bytes read so far, TLS's own included.
  long received() {
    return received.get();
  }

  /// Bytes that wait to be read.
  int available() throws IOException {
    return super.getInputStream().available();
  }

  /// @param jobs how many small jobs OkHttp has queued for this server and its neighbours
  void watch(IntSupplier jobs) {
    backlog = jobs;
  }

  /// Something of an answer has reached its request.
  void delivered() {
    delivered = received.get();
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
      tls = Certificates.describe(carried.handshake(), carried.socket());
    }
    return tls;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    all.lead(this, (InetSocketAddress) endpoint, address -> connectTo(address, timeout));
  }

  private void connectTo(InetSocketAddress address, int timeout) throws IOException {
    super.connect(address, timeout);
    connected = true;
    all.connected();
  }

  /// Connected to a SOCKS proxy, asks it for the host.
  void askThrough(Proxy proxy, InetSocketAddress host) throws IOException {
    new Socks(proxy, super.getInputStream(), super.getOutputStream()).ask(host);
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
      public int read(byte[] bytes, int from, int most) throws IOException {
        letOthersGoFirst();
        int count = readOrBreak(in, bytes, from, most);
        if (count < 0) {
          atEnd = true;
        } else {
          bound(received.addAndGet(count) - delivered, count);
        }
        return count;
      }
    };
  }

  /// Running into a read limit breaks nothing.
  private int readOrBreak(InputStream in, byte[] bytes, int from, int most) throws IOException {
    try {
      return in.read(bytes, from, most);
    } catch (SocketException e) {
      failed();
      throw e;
    }
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new FilterOutputStream(super.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        try {
          out.write(bytes, from, count);
          asked = true;
        } catch (SocketException e) {
          failed();
          throw e;
        }
      }
    };
  }

  /// An answer is never there right behind its request. To look for it and then wait costs five
  /// system calls; when other threads have work, a near server has answered by the time they are
  /// through, and it is one.
  @SuppressWarnings("ThreadPriorityCheck") // a hint, and nothing goes wrong where it is not taken
  private void letOthersGoFirst() {
    if (asked) {
      asked = false;
      Thread.yield();
    }
  }

  /// Closed first, so that TLS has nowhere to write its alert to: that could block.
  private void bound(long undelivered, int last) throws SocketException {
    boolean most = undelivered > (multiplexed() ? MOST_HTTP2 : MOST_HTTP1);
    boolean look = undelivered / LOOK_EVERY != (undelivered - last) / LOOK_EVERY;
    if (most || (look && backlog.getAsInt() > MOST_JOBS)) {
      flooded = true;
      closeQuietly();
      throw new SocketException("flooded");
    }
  }

  private boolean multiplexed() {
    Connection carried = connection;
    return carried != null && carried.protocol() == Protocol.HTTP_2;
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
