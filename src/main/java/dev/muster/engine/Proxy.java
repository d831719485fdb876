package dev.muster.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Through what proxy requests go.
///
/// @param host of the proxy; empty where {@link Kind} needs none
/// @param user empty for a proxy that asks for none
public record Proxy(Kind kind, String host, int port, String user, String password) {
  public static final Proxy NONE = new Proxy(Kind.NONE, "", 0, "", "");

  /// What the environment or the desktop says; loopback hosts are always reached directly.
  public static final Proxy SYSTEM = new Proxy(Kind.SYSTEM, "", 0, "", "");

  /// As curl takes it where none is written.
  private static final int USUAL_PORT = 1080;

  public enum Kind {
    SYSTEM,
    NONE,
    HTTP,
    /// SOCKS 5; the proxy looks the names up.
    SOCKS;

    /// Whether it is found at a host and a port.
    public boolean named() {
      return this == HTTP || this == SOCKS;
    }
  }

  public Proxy {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    if (kind.named() && (host.isBlank() || port < 1 || port > 65_535)) {
      throw new IllegalArgumentException("a proxy needs a host, and a port from 1 to 65535");
    }
  }

  /// Reads a proxy as curl's `--proxy` and the environment write it: `http://user:pw@host:3128`,
  /// `socks5h://host`, `host:8080`. Empty when it is none of these.
  public static Optional<Proxy> parse(String written) {
    String text = written.strip();
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      return Optional.ofNullable(uri.getScheme())
          .flatMap(Proxy::kind)
          .flatMap(kind -> named(kind, uri));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Optional<Kind> kind(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http" -> Optional.of(Kind.HTTP);
      case "socks", "socks5", "socks5h" -> Optional.of(Kind.SOCKS);
      default -> Optional.empty();
    };
  }

  private static Optional<Proxy> named(Kind kind, URI uri) {
    String host = uri.getHost();
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    if (host == null || port < 1 || port > 65_535) {
      return Optional.empty();
    }
    String[] user = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return Optional.of(
        new Proxy(kind, bare, port, decoded(user[0]), user.length < 2 ? "" : decoded(user[1])));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// `host:port`, as people write it.
  public String address() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  /// As {@link #parse} reads it, and `none` or `system` where it is at no host.
  public String written() {
    if (!kind.named()) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
    String scheme = kind == Kind.HTTP ? "http://" : "socks5h://";
    String secret = password.isEmpty() ? "" : ":" + encoded(password);
    return scheme + (user.isEmpty() ? "" : encoded(user) + secret + "@") + address();
  }

  /// The same for another user, or with empty texts for nobody it is told of.
  public Proxy withUser(String other, String secret) {
    return new Proxy(kind, host, port, other, secret);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Without the password.
  @Override
  public String toString() {
    return kind.named() ? kind + " " + address() : kind.toString();
  }
}
