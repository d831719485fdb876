package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Fetcher;
import dev.muster.engine.Phase;
import dev.muster.engine.RunClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.function.IntSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Turns OkHttp's events into the exchange's phases, over all hops of one request.
///
/// Only what happens on the request's own thread counts: when OkHttp tries two addresses at once,
/// the attempts report from threads of their own, and overlap.
final class Trace extends EventListener {
  private final Exchange exchange;
  private final RunClock clock;
  private final Fetcher.Listener listener;
  private final OpenSockets sockets;
  private final Connecting connecting;
  private final Runnable reusedOne;
  private final @Nullable Kept kept;

  private boolean connectedBefore;
  private volatile @Nullable CountedSocket socket;
  private @Nullable Connection connection;
  private boolean reused;
  private boolean answering;
  private long readBefore;
  private @Nullable Response answer;
  private long connectingSince = -1;
  private @Nullable Thread thread;
  private volatile @Nullable InetSocketAddress failedAddress;

  /// @param reusedOne told when a request goes out over a connection that was already open
  Trace(
      Exchange exchange,
      RunClock clock,
      Fetcher.Listener listener,
      OpenSockets sockets,
      Connecting connecting,
      Runnable reusedOne,
      @Nullable Kept kept) {
    this.exchange = exchange;
    this.clock = clock;
    this.listener = listener;
    this.sockets = sockets;
    this.connecting = connecting;
    this.reusedOne = reusedOne;
    this.kept = kept;
  }

  /// Whether there is a connection in this hop.
  boolean hasConnection() {
    return connection != null;
  }

  /// Whether this hop went out over a connection that was already open.
  boolean reused() {
    return reused;
  }

  /// Whether the head of an answer has come in this hop.
  boolean answering() {
    return answering;
  }

  /// This hop's answer as the server sent it, `null` before it is there.
  @Nullable Response answer() {
    return answer;
  }

  /// An open connection of HTTP/1 has nothing to say before we ask. Through TLS that can't be seen.
  void mustBeSilent() throws IOException {
    CountedSocket under = socket;
    if (under != null && answersInTurn() && under.tls() == null && under.available() > 0) {
      under.closeQuietly();
      throw new Unsound.Connection(false);
    }
  }

  /// An answer of which nothing was read since we asked was lying there before.
  void mustHaveBeenAsked() throws Unsound {
    CountedSocket under = socket;
    if (under != null && answersInTurn() && under.received() == readBefore) {
      under.closeQuietly();
      throw new Unsound.Connection(true);
    }
  }

  private boolean answersInTurn() {
    return reused && connection != null && connection.protocol() != Protocol.HTTP_2;
  }

  /// Whether the server flooded this hop's connection, and we hung up.
  boolean flooded() {
    CountedSocket under = socket;
    return under != null && under.flooded();
  }

  /// @param backlog how many jobs the server of a new connection has made OkHttp queue
  void watch(IntSupplier backlog) {
    CountedSocket under = socket;
    if (under != null && !reused) {
      under.watch(backlog);
    }
  }

  /// Something of this hop's answer has arrived.
  void delivered() {
    CountedSocket under = socket;
    if (under != null) {
      under.delivered();
    }
  }

  /// Whether the server has closed this hop's connection.
  boolean serverClosed() {
    CountedSocket under = socket;
    return (under != null && under.atEnd())
        || (connection != null && connection.socket().isInputShutdown());
  }

  /// Whether this hop's connection was broken off under us, by the server or by the network.
  boolean broke() {
    CountedSocket under = socket;
    return under != null && under.broke();
  }

  /// Whether the server's system had taken a socket of this request's, though no connection came of
  /// it.
  boolean hadSocket() {
    return connecting.hasConnected();
  }

  /// The address that the last attempt to connect failed at, `null` when none did.
  @Nullable InetSocketAddress failedAddress() {
    return failedAddress;
  }

  /// How long this hop has tried to connect, in nanoseconds.
  long connectingFor() {
    return connectingSince < 0 ? 0 : clock.nanos() - connectingSince;
  }

  /// Closes the connection under this hop, whoever shares it. Any thread.
  void closeConnection() {
    CountedSocket under = socket;
    if (under != null) {
      under.closeQuietly();
    }
  }

  private void enter(Phase phase) {
    exchange.enter(phase, clock.nanos());
  }

  @Override
  public void callStart(Call call) {
    connection = null;
    socket = null;
    reused = false;
    answering = false;
    answer = null;
    connectingSince = -1;
    thread = Thread.currentThread();
    enter(Phase.STARTING);
  }

  /// The first sign that there is no open connection; an address needs no look-up.
  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    connectingSince = clock.nanos();
    exchange.enter(Phase.CONNECTING, connectingSince);
  }

  @Override
  public void dnsStart(Call call, String host) {
    enter(Phase.RESOLVING);
  }

  @Override
  public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
    connectingSince = clock.nanos();
    exchange.enter(Phase.CONNECTING, connectingSince);
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    failedAddress = address;
  }

  @Override
  public void secureConnectStart(Call call) {
    enter(Phase.SECURING);
  }

  /// Also the next address, when one has failed in its handshake.
  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    if (Thread.currentThread() == thread) {
      enter(Phase.CONNECTING);
    }
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    enter(Phase.SENDING);
  }

  @Override
  public void connectionAcquired(Call call, Connection acquired) {
    CountedSocket made = connecting.arrived(acquired);
    if (made != null) {
      sockets.carries(made, acquired);
    }
    connection = acquired;
    CountedSocket under = sockets.under(acquired);
    socket = under;
    reused = made == null;
    readBefore = under == null ? 0 : under.received();
    if (kept != null) {
      kept.tls(under == null ? null : under.tls());
    }
    if (reused) {
      reusedOne.run();
    }
    exchange.connected(
        under == null ? -1 : under.number(),
        reused,
        acquired.protocol().toString(),
        under == null ? shown(acquired.route().socketAddress()) : under.remoteAddress(acquired));
    if (!connectedBefore) {
      connectedBefore = true;
      listener.connected();
    }
  }

  @Override
  public void requestHeadersStart(Call call) {
    enter(Phase.SENDING);
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    if (kept != null) {
      kept.requestHeaders(request.headers());
    }
    if (request.body() == null) {
      enter(Phase.WAITING);
    }
  }

  @Override
  public void requestBodyEnd(Call call, long bytes) {
    enter(Phase.WAITING);
  }

  @Override
  public void responseHeadersStart(Call call) {
    answering = true;
    enter(Phase.RECEIVING);
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answer = response;
    delivered();
    if (kept != null) {
      kept.responseHeaders(response.headers());
    }
  }

  /// "127.0.0.1:8000", "[::1]:8000".
  static String shown(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    String host =
        ip == null || ip.isAnyLocalAddress() ? address.getHostString() : ip.getHostAddress();
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
