package dev.muster.export;

import dev.muster.engine.Exchange;
import dev.muster.engine.Phase;

/// Where an entry's time went, in microseconds; -1 where a phase wasn't, as on a connection that
/// was open already. `connect` holds `ssl`, so `ssl` is no part of the sum.
record HarTimings(
    long blocked, long dns, long connect, long ssl, long sending, long waiting, long receiving) {
  static HarTimings of(HarEntry.Facts facts) {
    Exchange exchange = facts.exchange();
    long until = facts.until();
    if (exchange == null || facts.start() < 0) {
      long queued = micros(Math.max(0, until - facts.queuedAt()));
      return new HarTimings(queued, -1, -1, -1, 0, 0, 0);
    }
    long queued =
        micros(Math.max(0, facts.start() - facts.queuedAt()))
            + phase(exchange, Phase.STARTING, until);
    long dns = optional(exchange, Phase.RESOLVING, until);
    long ssl = optional(exchange, Phase.SECURING, until);
    long tcp = optional(exchange, Phase.CONNECTING, until);
    long connect = tcp < 0 && ssl < 0 ? -1 : Math.max(tcp, 0) + Math.max(ssl, 0);
    boolean opened = !exchange.reused() || exchange.redirects() > 0 || exchange.repeats() > 0;
    return new HarTimings(
        opened ? queued : queued + Math.max(dns, 0) + Math.max(connect, 0),
        opened ? dns : -1,
        opened ? connect : -1,
        opened ? ssl : -1,
        phase(exchange, Phase.SENDING, until),
        phase(exchange, Phase.WAITING, until),
        phase(exchange, Phase.RECEIVING, until));
  }

  private static long phase(Exchange exchange, Phase phase, long until) {
    return micros(exchange.nanos(phase, until));
  }

  private static long optional(Exchange exchange, Phase phase, long until) {
    long nanos = exchange.nanos(phase, until);
    return nanos == 0 ? -1 : micros(nanos);
  }

  private static long micros(long nanos) {
    return Math.round(nanos / 1e3);
  }

  /// The whole time.
  long sum() {
    return blocked + Math.max(dns, 0) + Math.max(connect, 0) + sending + waiting + receiving;
  }

  void write(Json json) {
    json.open("timings");
    json.micros("blocked", blocked).micros("dns", dns).micros("connect", connect);
    json.micros("ssl", ssl)
        .micros("send", sending)
        .micros("wait", waiting)
        .micros("receive", receiving);
    json.close();
  }
}
