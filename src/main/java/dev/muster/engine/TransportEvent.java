package dev.muster.engine;

/// What the transport can tell of a request, most of it as OkHttp's `EventListener` does. What each
/// speaks of stands behind it, in the order of a {@link Exchange.Note}'s values.
public enum TransportEvent {
  /// Method and URL.
  CALL_START,
  /// The host.
  DNS_START,
  /// The addresses, joined.
  DNS_END,
  /// The address.
  CONNECT_START,
  /// The address and what went wrong.
  CONNECT_FAILED,
  SECURE_CONNECT_START,
  /// The TLS version and the cipher.
  SECURE_CONNECT_END,
  /// The protocol.
  CONNECTION_ACQUIRED,
  REQUEST_HEADERS_END,
  /// The size.
  REQUEST_BODY_END,
  /// What went wrong.
  REQUEST_FAILED,
  /// The open connection was of no use any more: the request goes out over another.
  SENT_AGAIN,
  /// The status.
  RESPONSE_HEADERS_END,
  /// The size.
  RESPONSE_BODY_END,
  /// What went wrong.
  RESPONSE_FAILED,
  CONNECTION_RELEASED,
  CANCELED,
  /// There was more than is kept.
  MORE
}
