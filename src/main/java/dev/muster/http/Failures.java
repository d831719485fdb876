package dev.muster.http;

import dev.muster.engine.Bounds;
import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Proxy;
import dev.muster.engine.Quantities;
import dev.muster.engine.Why;
import dev.muster.engine.Why.Case;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.Protocol;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import org.jspecify.annotations.Nullable;

/// Says in a few words why an exchange failed. It goes by the exception's type and by what we saw
/// ourselves, never by an exception's text.
final class Failures {
  /// A refusal comes at once; the operating system gives up on a silent host after a minute or two.
  private static final long REFUSED_WITHIN = TimeUnit.SECONDS.toNanos(20);

  /// What OkHttp takes of headers, whatever the run's bound.
  private static final int OKHTTPS_MOST_HEADERS = 256 * 1024;

  private final Hop hop;
  private final Trace trace;
  private final Exchange exchange;
  private final Bounds bounds;
  private final Proxies proxies;

  Failures(Hop hop, Trace trace, Exchange exchange, Room room) {
    this.hop = hop;
    this.trace = trace;
    this.exchange = exchange;
    this.bounds = room.session().bounds();
    this.proxies = room.proxies();
  }

  /// @param readLimit the only clock that is the transport's
  Outcome of(IOException e, @Nullable Duration readLimit) {
    return e instanceof SocketTimeoutException && readLimit != null
        ? new Outcome.TimedOut(TimeoutClock.READ, readLimit)
        : failure(e);
  }

  /// Where OkHttp's own thread has ended an HTTP/2 connection while the request was still being
  /// sent, OkHttp tells of a write that came too late, and keeps what ended it beside that.
  static IOException real(IOException e) {
    return "closed".equals(e.getMessage())
            && e.getSuppressed().length > 0
            && e.getSuppressed()[0] instanceof IOException real
        ? real
        : e;
  }

  static Outcome.Failed headersTooLong(Bounds bounds) {
    String most = Quantities.limit(Math.min(bounds.maxHeaderBytes(), OKHTTPS_MOST_HEADERS));
    return failed(FailureKind.TOO_LARGE, Case.HEADERS_TOO_LONG, most);
  }

  private Outcome.Failed failure(IOException e) {
    if (trace.flooded()) {
      return failed(FailureKind.PROTOCOL, Case.FLOODED);
    }
    return switch (e) {
      case Download.TooLong ours ->
          failed(FailureKind.TOO_LARGE, Case.BODY_TOO_LONG, Quantities.limit(ours.most()));
      case Download.Undecodable _ -> failed(FailureKind.PROTOCOL, Case.UNDECODABLE);
      case Unsound ours -> new Outcome.Failed(FailureKind.PROTOCOL, ours.why());
      case OpenSockets.NoDescriptor _ -> failed(FailureKind.OTHER, Case.TOO_MANY_FILES);
      case UnknownHostException unknown ->
          failed(FailureKind.UNKNOWN_HOST, Case.UNKNOWN_HOST, text(unknown));
      case Socks.Refused ours -> ours.outcome();
      case SSLException ssl -> secure(ssl, hop.url().host());
      // OkHttp's own word for a connection at its end, under which it had streams.
      case StreamResetException reset
          when reset.errorCode == ErrorCode.CANCEL && trace.serverClosed() ->
          trace.answer() == null
              ? failed(FailureKind.RESET, Case.CLOSED_WITHOUT_ANSWER)
              : truncated();
      case StreamResetException reset ->
          failed(FailureKind.RESET, Case.STREAM_RESET, reset.errorCode);
      case ConnectionShutdownException _ -> failed(FailureKind.RESET, Case.SHUT_DOWN);
      default -> trace.hasConnection() ? inExchange(e) : unconnected(e);
    };
  }

  private static Outcome.Failed secure(SSLException e, String host) {
    Why refusal = Certificates.refusal(e, host);
    if (refusal != null) {
      return new Outcome.Failed(FailureKind.CERTIFICATE, refusal);
    }
    return e.getCause() instanceof EOFException || e.getCause() instanceof SocketException
        ? failed(FailureKind.RESET, Case.CLOSED_IN_HANDSHAKE)
        : failed(FailureKind.TLS, Case.NO_TLS, text(e));
  }

  private Outcome.Failed unconnected(IOException e) {
    return switch (e) {
      case ConnectException _ ->
          trace.connectingFor() < REFUSED_WITHIN
              ? refused()
              : failed(FailureKind.UNREACHABLE, Case.NO_ANSWER_TO_CONNECT);
      case NoRouteToHostException _ -> failed(FailureKind.UNREACHABLE, Case.HOST_UNREACHABLE);
      case BindException _ -> failed(FailureKind.OTHER, Case.NO_LOCAL_PORT);
      case SocketException _ ->
          trace.hadSocket() || hasRoute(trace.failedAddress())
              ? failed(FailureKind.RESET, Case.RESET_EARLY)
              : failed(FailureKind.UNREACHABLE, Case.NETWORK_UNREACHABLE);
      default ->
          hop.url().isHttps() && way().kind() == Proxy.Kind.HTTP
              ? failed(FailureKind.OTHER, Case.NO_TUNNEL, hop.url().host())
              : failed(FailureKind.OTHER, Case.NO_CONNECTION, name(e));
    };
  }

  private Proxy way() {
    return proxies.of(hop.url().uri());
  }

  private Outcome.Failed refused() {
    return way().kind().named()
        ? failed(FailureKind.REFUSED, Case.REFUSED_BY_PROXY, way().address())
        : failed(FailureKind.REFUSED, Case.REFUSED);
  }

  /// Whether the system knows a way to the address: when a connect fails without a type of its own,
  /// either there is none, or a server was found and reset it. Connecting UDP sends nothing.
  private static boolean hasRoute(@Nullable InetSocketAddress address) {
    try (DatagramChannel probe = DatagramChannel.open()) {
      if (address != null) {
        probe.connect(address);
      }
      return address != null;
    } catch (IOException | UnresolvedAddressException _) {
      return false;
    }
  }

  private Outcome.Failed inExchange(IOException e) {
    // Over HTTP/2 a thread of OkHttp's own may meet the reset, and the request only its echo.
    if (e instanceof SocketException || trace.broke()) {
      return failed(FailureKind.RESET, Case.RESET);
    }
    if (trace.answer() != null) {
      return inBody(e);
    }
    if (e instanceof EOFException || e.getCause() instanceof EOFException) {
      return trace.serverClosed()
          ? failed(FailureKind.RESET, Case.CLOSED_WITHOUT_ANSWER)
          : headersTooLong(bounds);
    }
    if (exchange.protocol().equals(Protocol.HTTP_2.toString())) {
      return http2(e);
    }
    return e instanceof ProtocolException
        ? failed(FailureKind.PROTOCOL, Case.NOT_HTTP)
        : failed(FailureKind.RESET, Case.LOST, name(e));
  }

  /// A connection whose frames OkHttp can't read.
  private Outcome.Failed http2(IOException e) {
    return cameFrom(e, "okhttp3.internal.http2.Hpack$Reader", Set.of("addHeader", "readByteString"))
        ? headersTooLong(bounds)
        : failed(FailureKind.PROTOCOL, Case.BROKEN_HTTP2);
  }

  /// OkHttp has no type for this failure, but one place that it comes from.
  private static boolean cameFrom(IOException e, String type, Set<String> methods) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .limit(3) // the reader's failure may reach its stream wrapped
        .flatMap(thrown -> Stream.of(thrown.getStackTrace()).limit(3))
        .anyMatch(
            frame -> frame.getClassName().equals(type) && methods.contains(frame.getMethodName()));
  }

  private Outcome.Failed inBody(IOException e) {
    long promised = exchange.contentLength();
    long received = exchange.received();
    boolean early = promised < 0 ? trace.serverClosed() : received < promised;
    if (early && (e instanceof ProtocolException || e instanceof EOFException)) {
      return truncated();
    }
    return e instanceof ProtocolException || e instanceof EOFException
        ? failed(FailureKind.PROTOCOL, Case.BROKEN_BODY)
        : failed(FailureKind.RESET, Case.LOST, name(e));
  }

  private Outcome.Failed truncated() {
    long promised = exchange.contentLength();
    long received = exchange.received();
    return promised < 0
        ? failed(FailureKind.TRUNCATED, Case.TRUNCATED, received)
        : failed(FailureKind.TRUNCATED, Case.TRUNCATED_OF, received, promised);
  }

  /// Whether the server said that it has not touched the request: it may be sent again, whatever
  /// its method.
  static boolean untouched(IOException e) {
    return e instanceof ConnectionShutdownException
        || (e instanceof StreamResetException reset && reset.errorCode == ErrorCode.REFUSED_STREAM);
  }

  private static String text(IOException e) {
    return String.valueOf(e.getMessage());
  }

  private static String name(IOException e) {
    return e.getClass().getSimpleName();
  }

  private static Outcome.Failed failed(FailureKind kind, Case because, Object... values) {
    return Outcome.Failed.of(kind, because, values);
  }
}
