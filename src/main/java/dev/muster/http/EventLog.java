package dev.muster.http;

import dev.muster.engine.Quantities;
import dev.muster.engine.RunClock;
import dev.muster.engine.TransportEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Writes the transport's events into what is kept, a line each.
final class EventLog extends EventListener {
  private final Kept kept;
  private final RunClock clock;

  EventLog(Kept kept, RunClock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  private void note(TransportEvent event, String... values) {
    kept.note(clock.nanos(), event, values);
  }

  @Override
  public void callStart(Call call) {
    // credentials aren't in it: they went into a header, also those of a redirect
    note(TransportEvent.CALL_START, call.request().method(), call.request().url().toString());
  }

  @Override
  public void dnsStart(Call call, String host) {
    note(TransportEvent.DNS_START, host);
  }

  @Override
  public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
    List<String> found = addresses.stream().map(InetAddress::getHostAddress).toList();
    note(TransportEvent.DNS_END, String.join(", ", found));
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    note(TransportEvent.CONNECT_START, Trace.shown(address));
  }

  @Override
  public void secureConnectStart(Call call) {
    note(TransportEvent.SECURE_CONNECT_START);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    if (handshake != null) {
      note(
          TransportEvent.SECURE_CONNECT_END,
          handshake.tlsVersion().javaName(),
          handshake.cipherSuite().javaName());
    }
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    note(TransportEvent.CONNECT_FAILED, Trace.shown(address), named(failure));
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    note(TransportEvent.CONNECTION_ACQUIRED, connection.protocol().toString());
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    note(TransportEvent.REQUEST_HEADERS_END);
  }

  @Override
  public void requestBodyEnd(Call call, long bytes) {
    note(TransportEvent.REQUEST_BODY_END, Quantities.bytes(bytes));
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    note(TransportEvent.RESPONSE_HEADERS_END, Integer.toString(response.code()));
  }

  @Override
  public void responseBodyEnd(Call call, long bytes) {
    note(TransportEvent.RESPONSE_BODY_END, Quantities.bytes(bytes));
  }

  @Override
  public void requestFailed(Call call, IOException failure) {
    note(TransportEvent.REQUEST_FAILED, named(failure));
  }

  @Override
  public void responseFailed(Call call, IOException failure) {
    note(TransportEvent.RESPONSE_FAILED, named(failure));
  }

  /// Java's own name for it: what a search for it finds, in every language.
  private static String named(IOException failure) {
    return failure.getClass().getSimpleName();
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    note(TransportEvent.CONNECTION_RELEASED);
  }

  @Override
  public void canceled(Call call) {
    note(TransportEvent.CANCELED);
  }
}
