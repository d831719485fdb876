package dev.muster.http;

import dev.muster.engine.RunClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
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

  private void note(String text) {
    kept.note(clock.nanos(), text);
  }

  @Override
  public void callStart(Call call) {
    HttpUrl url = call.request().url();
    note(call.request().method() + " " + url.scheme() + "://" + url.host() + url.encodedPath());
  }

  @Override
  public void dnsStart(Call call, String host) {
    note("looking up " + host);
  }

  @Override
  public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
    note(
        "found " + String.join(", ", addresses.stream().map(InetAddress::getHostAddress).toList()));
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    note("connecting to " + Trace.shown(address));
  }

  @Override
  public void secureConnectStart(Call call) {
    note("TLS handshake");
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    if (handshake != null) {
      note(handshake.tlsVersion().javaName() + ", " + handshake.cipherSuite().javaName());
    }
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    note("no connection to " + Trace.shown(address) + ": " + failure.getClass().getSimpleName());
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    note("connection " + connection.protocol() + " ready");
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    note("request headers sent");
  }

  @Override
  public void requestBodyEnd(Call call, long bytes) {
    note("request body sent, " + Sizes.decimal(bytes));
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    note("response headers received, status " + response.code());
  }

  @Override
  public void responseBodyEnd(Call call, long bytes) {
    note("response body received, " + Sizes.decimal(bytes));
  }

  @Override
  public void requestFailed(Call call, IOException failure) {
    note("sending failed: " + failure.getClass().getSimpleName());
  }

  @Override
  public void responseFailed(Call call, IOException failure) {
    note("receiving failed: " + failure.getClass().getSimpleName());
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    note("connection released");
  }

  @Override
  public void canceled(Call call) {
    note("aborted");
  }
}
