package dev.muster.ui.detail;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.CancelledBy;
import dev.muster.engine.Outcome.TimeoutClock;
import dev.muster.engine.Phase;
import dev.muster.engine.Quantities;
import dev.muster.engine.Request;
import dev.muster.engine.Timeouts;
import dev.muster.ui.InWords;
import dev.muster.ui.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Small pieces of text that the sections of the detail pane share.
final class Words {
  private Words() {}

  /// A limit as the user wrote it, without needless digits: `1 s`, `500 ms`, `2.5 s`, `5 min`.
  static String limit(Duration limit) {
    return InWords.plain(limit);
  }

  /// A duration that was measured: what is there but rounds to nothing says so.
  static String time(long nanos) {
    return nanos > 0 && nanos < 500_000
        ? Texts.get("detail.time.tiny")
        : InWords.time(Math.max(0, nanos));
  }

  /// "404 Not Found", "200"; empty before there is a status.
  static String status(Exchange exchange) {
    return exchange.status() == 0
        ? ""
        : (exchange.status() + " " + exchange.statusText()).stripTrailing();
  }

  /// The status that a request was answered with, in words where they are known.
  static String status(int status, @Nullable Exchange exchange) {
    return exchange != null && exchange.status() == status
        ? status(exchange)
        : Integer.toString(status);
  }

  /// What the request is busy with: "resolving the host name", "receiving 34% (2.1 MB)".
  static String doing(Exchange exchange) {
    String phase = Texts.get("detail.phase." + exchange.phase());
    long received = exchange.received();
    if (exchange.phase() != Phase.RECEIVING || received == 0) {
      return phase;
    }
    String size = Quantities.bytes(received);
    return exchange.contentLength() > 0
        ? Texts.get("detail.phase.part", phase, percent(exchange), size)
        : Texts.get("detail.phase.size", phase, size);
  }

  private static String percent(Exchange exchange) {
    return Long.toString(Math.min(100, exchange.received() * 100 / exchange.contentLength()));
  }

  static String by(CancelledBy by) {
    return Texts.get("detail.by." + by);
  }

  /// Whether the request set this limit itself; else it is the session's.
  static boolean own(Request request, TimeoutClock clock) {
    return limit(request.timeouts(), clock) != null;
  }

  private static @Nullable Duration limit(Timeouts timeouts, TimeoutClock clock) {
    return switch (clock) {
      case TOTAL -> timeouts.total();
      case CONNECT -> timeouts.connect();
      case READ -> timeouts.read();
    };
  }
}
