package dev.muster.engine;

import java.util.List;
import java.util.stream.Stream;

/// Why a request failed, in a few words for this very case: "connection refused". Two that read the
/// same are the same.
///
/// @param because for texts in other languages
/// @param values what the words speak of, in their places `{0}`, `{1}`
public record Why(Case because, List<String> values) {
  public Why {
    values = List.copyOf(values);
  }

  public static Why of(Case because, Object... values) {
    return new Why(because, Stream.of(values).map(String::valueOf).toList());
  }

  /// In English, without a full stop.
  public String words() {
    String words = because.english;
    for (int i = 0; i < values.size(); i++) {
      words = words.replace("{" + i + "}", values.get(i));
    }
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Why why && words().equals(why.words());
  }

  @Override
  public int hashCode() {
    return words().hashCode();
  }

  @Override
  public String toString() {
    return words();
  }

  /// The cases that there are, and their words in English.
  public enum Case {
    /// Words that nobody here has written.
    SAID("{0}"),

    // Nothing was sent
    UNSUPPORTED_SCHEME("unsupported scheme {0}"),
    NO_SCHEME("no http:// or https:// in front"),
    NO_HOST("no host"),
    INVALID_HOST("invalid host"),
    INVALID_PORT("invalid port"),
    UNSENDABLE_METHOD("method has a character that can't be sent"),
    UNSENDABLE_HEADER("a header has a character that can't be sent"),
    NO_BODY_WITH("{0} can't carry a body here; use POST or QUERY"),

    // No connection
    UNKNOWN_HOST("unknown host {0}"),
    REFUSED("connection refused"),
    REFUSED_BY_PROXY("connection refused by the proxy {0}"),
    NO_ANSWER_TO_CONNECT("no answer to the connect"),
    HOST_UNREACHABLE("host unreachable"),
    NETWORK_UNREACHABLE("network unreachable"),
    RESET_EARLY("connection reset before it was ready"),
    NO_LOCAL_PORT("no local port is free"),
    TOO_MANY_FILES("too many open files"),
    NO_TUNNEL("the proxy opens no tunnel to {0}"),
    NO_CONNECTION("no connection ({0})"),
    SOCKS_WANTS_USER("the SOCKS proxy asks for a user and a password"),
    SOCKS_REFUSES_USER("the proxy refuses the user or the password"),
    SOCKS_NAME_TOO_LONG("too long for a SOCKS proxy: a name of 256 bytes"),
    NO_SOCKS("the proxy is no SOCKS 5 proxy"),
    SOCKS_FORBIDS("the SOCKS proxy doesn't allow this host"),
    SOCKS_NETWORK_UNREACHABLE("network unreachable for the SOCKS proxy"),
    SOCKS_HOST_UNREACHABLE("host unreachable for the SOCKS proxy"),
    SOCKS_REFUSED("connection refused (said the SOCKS proxy)"),
    SOCKS_FAILED("the SOCKS proxy failed (reply {0})"),

    // No security
    CLOSED_IN_HANDSHAKE("connection closed in the TLS handshake"),
    NO_TLS("no TLS connection: {0}"),
    CERTIFICATE_OF_ANOTHER("certificate is not for {0}"),
    CERTIFICATE_EXPIRED("certificate expired"),
    CERTIFICATE_TOO_EARLY("certificate not valid yet"),
    CERTIFICATE_OF_NOBODY("certificate self-signed or from an unknown authority"),
    CERTIFICATE_REVOKED("certificate revoked"),
    CERTIFICATE_FORGED("certificate with an invalid signature"),
    CERTIFICATE_WEAK("certificate with an algorithm that is too weak"),
    CERTIFICATE_REFUSED("certificate not accepted"),
    CERTIFICATES_UNREADABLE("the file of certificates can't be read: {0}"),

    // No whole answer
    RESET("connection reset"),
    STREAM_RESET("stream reset: {0}"),
    SHUT_DOWN("connection shut down"),
    CLOSED_WITHOUT_ANSWER("connection closed without an answer"),
    LOST("connection lost ({0})"),
    NOT_HTTP("the answer is not HTTP"),
    BROKEN_HTTP2("the answer breaks HTTP/2's rules"),
    BROKEN_BODY("the body breaks HTTP's rules"),
    FLOODED("the server floods the connection with what is no answer"),
    ANSWERED_UNASKED("the server answered before it was asked"),
    NEGATIVE_LENGTH("the answer gives a length below zero"),
    TWO_LENGTHS("the answer gives two lengths"),
    HEADERS_TOO_LONG("headers longer than {0}"),
    BODY_TOO_LONG("body longer than {0}"),
    UNDECODABLE("body is not what its Content-Encoding says"),
    TRUNCATED("body ended after {0} bytes, before its end"),
    TRUNCATED_OF("body ended after {0} of {1} bytes"),

    // An answer that isn't one
    REDIRECT_TOO_LONG("redirect to a URL longer than {0}"),
    REDIRECT_INVALID("redirect to an invalid URL"),
    REDIRECT_ELSEWHERE("redirect to unsupported scheme {0}"),
    TOO_MANY_REDIRECTS("more than {0} redirects"),
    REDIRECT_LOOP("redirect loop: more than {0} redirects"),
    STATUS("status {0}"),
    UNEXPECTED_STATUS("status {0}, expected {1}"),

    // A list that was to be fetched didn't come
    LIST_TOO_LONG("it is too long"),
    LIST_TOO_SLOW("it took too long"),
    LIST_CANCELLED("cancelled"),
    LIST_NEVER_ENDED("it never ended"),

    // We are to blame
    INTERNAL("internal error, see the log"),
    BUG("Muster has a bug here; the log says more");

    private final String english;

    Case(String english) {
      this.english = english;
    }
  }
}
