/// The built-in practice server on the loopback: delays, failures, streams, for a first run with no
/// network.
///
/// It speaks HTTP/1.1 over its own sockets and not through `jdk.httpserver`: that one hides the
/// socket, so it can neither reset a connection nor notice that a client has left a request that
/// hangs. This would stop being worth it on the day `HttpExchange` offers both.
@NullMarked
package dev.muster.practice;

import org.jspecify.annotations.NullMarked;
