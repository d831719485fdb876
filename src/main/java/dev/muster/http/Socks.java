package dev.muster.http;

import dev.muster.engine.Outcome;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Proxy;
import dev.muster.engine.Why;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/// Asks a SOCKS 5 proxy for a connection (RFC 1928, and 1929 for its user). The proxy looks the
/// name up: so a host that only it knows can be reached, and nobody else hears the name.
final class Socks {
  private static final int VERSION = 5;
  private static final int OPEN = 0;
  private static final int PASSWORD = 2;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;
  private static final int LONGEST = 255;

  private final Proxy proxy;
  private final DataInputStream in;
  private final OutputStream out;

  Socks(Proxy proxy, InputStream in, OutputStream out) {
    this.proxy = proxy;
    this.in = new DataInputStream(in);
    this.out = out;
  }

  /// Stands for a host whose name the proxy will look up.
  static InetAddress unresolved(String host) {
    try {
      return InetAddress.getByAddress(host, new byte[4]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /// From here on, the streams lead to the host.
  void ask(InetSocketAddress host) throws IOException {
    boolean known = !proxy.user().isEmpty();
    out.write(known ? new byte[] {VERSION, 2, OPEN, PASSWORD} : new byte[] {VERSION, 1, OPEN});
    mustBe(VERSION, in.read(), Why.Case.NO_SOCKS);
    int way = in.readUnsignedByte();
    if (way == PASSWORD && known) {
      introduce();
    } else if (way != OPEN) {
      throw new Refused(FailureKind.OTHER, Why.Case.SOCKS_WANTS_USER);
    }
    out.write(request(host));
    answer();
  }

  private void introduce() throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(1);
    add(told, proxy.user());
    add(told, proxy.password());
    out.write(told.toByteArray());
    mustBe(1, in.read(), Why.Case.NO_SOCKS);
    mustBe(0, in.read(), Why.Case.SOCKS_REFUSES_USER);
  }

  private static void add(ByteArrayOutputStream told, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new Refused(FailureKind.OTHER, Why.Case.SOCKS_NAME_TOO_LONG);
    }
    told.write(bytes.length);
    told.write(bytes);
  }

  private static byte[] request(InetSocketAddress host) throws IOException {
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    asked.write(new byte[] {VERSION, CONNECT, 0});
    InetAddress address = host.getAddress();
    if (address == null || address.isAnyLocalAddress()) {
      asked.write(NAME);
      add(asked, host.getHostString());
    } else {
      byte[] bytes = address.getAddress();
      asked.write(bytes.length == 4 ? IPV4 : IPV6);
      asked.write(bytes);
    }
    asked.write(host.getPort() >> 8);
    asked.write(host.getPort());
    return asked.toByteArray();
  }

  private void answer() throws IOException {
    mustBe(VERSION, in.read(), Why.Case.NO_SOCKS);
    int reply = in.readUnsignedByte();
    if (reply != 0) {
      throw refusal(reply);
    }
    in.readUnsignedByte();
    int length =
        switch (in.readUnsignedByte()) {
          case IPV4 -> 4;
          case IPV6 -> 16;
          case NAME -> in.readUnsignedByte();
          default -> throw new Refused(FailureKind.PROTOCOL, Why.Case.NO_SOCKS);
        };
    in.skipNBytes(length + 2L);
  }

  /// The replies of RFC 1928, section 6.
  private static Refused refusal(int reply) {
    return switch (reply) {
      case 2 -> new Refused(FailureKind.OTHER, Why.Case.SOCKS_FORBIDS);
      case 3, 6 -> new Refused(FailureKind.UNREACHABLE, Why.Case.SOCKS_NETWORK_UNREACHABLE);
      case 4 -> new Refused(FailureKind.UNREACHABLE, Why.Case.SOCKS_HOST_UNREACHABLE);
      case 5 -> new Refused(FailureKind.REFUSED, Why.Case.SOCKS_REFUSED);
      default -> new Refused(FailureKind.OTHER, Why.Case.SOCKS_FAILED, reply);
    };
  }

  private static void mustBe(int wanted, int read, Why.Case otherwise) throws Refused {
    if (read != wanted) {
      throw new Refused(FailureKind.OTHER, otherwise);
    }
  }

  /// The proxy made no connection.
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Outcome.Failed outcome;

    Refused(FailureKind kind, Why.Case because, Object... values) {
      this(Outcome.Failed.of(kind, because, values));
    }

    private Refused(Outcome.Failed outcome) {
      super(outcome.why().words());
      this.outcome = outcome;
    }

    Outcome.Failed outcome() {
      return outcome;
    }
  }
}
