/// Fetches with OkHttp, and turns its callbacks into outcomes and phase timings.
///
/// **Threads.** Each request runs on a virtual thread (`muster-http`): it builds the call,
/// `execute()`s it, reads the body, follows redirects and tells the end; if another request may
/// start then, the same thread goes on with it, and ends otherwise. `muster-http-abort` closes the
/// sockets of aborted requests, so that no caller waits for that. Up to 64 `muster-http-names`
/// threads look host names up. OkHttp's own background work runs on virtual threads
/// `muster-http-okhttp`. {@link OkHttpFetcher#close} ends them all. One thread can't be owned: with
/// a read limit, Okio starts its daemon "Okio Watchdog", one for the process, which leaves when it
/// has been idle for a minute.
///
/// **Decision: we follow redirects and repeat requests ourselves.** OkHttp's own steps have a fixed
/// limit, can't be seen from outside, and go through the first host's connection pool. OkHttp is
/// used for one exchange at a time. We would notice that this stopped being right if hops cost
/// measurably more than OkHttp's own follow-ups.
///
/// **Decision: no clock of OkHttp's but the read limit.** The total and the connect clock belong to
/// the engine, which aborts; so an abort must free a request wherever it is, and {@link Abort}
/// knows its way out of each place: a look-up, a connect, a silent TLS handshake, a wait for the
/// answer.
@NullMarked
package dev.muster.http;

import org.jspecify.annotations.NullMarked;
