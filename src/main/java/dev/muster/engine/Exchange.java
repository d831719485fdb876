package dev.muster.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the transport has seen of one request so far. The transport alone writes it; any thread may
/// read it, and sees each value soon after it was written. Once the task's end was told, nothing
/// changes any more.
///
/// The phases cut the request's whole time without gap or overlap, summed over its redirects: so
/// timings add up.
public final class Exchange {
  private final long[] nanos = new long[Phase.values().length];
  private volatile Phase phase = Phase.STARTING;
  private volatile long since;
  private volatile long received;
  private volatile int status;
  private @Nullable String statusText;
  private @Nullable String protocol;
  private @Nullable String remoteAddress;
  private @Nullable String finalUrl;
  private long connection = -1;
  private long contentLength = -1;
  private boolean reused;
  private volatile boolean over;
  private int redirects;
  private int repeats;
  private @Nullable Duration retryAfter;
  private volatile @Nullable Details details;
  private volatile @Nullable Supplier<Details> soFar;

  /// @param at when the request started, in nanoseconds of the run's clock
  public Exchange(long at) {
    since = at;
  }

  // The transport writes.

  /// The request now does this; the time since the last call belongs to what it did before.
  public void enter(Phase next, long at) {
    if (over) {
      return;
    }
    nanos[phase.ordinal()] += Math.max(0, at - since);
    since = at;
    phase = next;
  }

  /// The request is over: the clock of the last phase stands still. Later calls change nothing.
  public void end(long at) {
    enter(phase, at);
    over = true;
    soFar = null;
  }

  /// @param connection a number for the connection, unique in the run
  /// @param reused whether it was open before this request
  public void connected(
      long connection, boolean reused, String protocol, @Nullable String remoteAddress) {
    this.connection = connection;
    this.reused = reused;
    this.protocol = protocol;
    this.remoteAddress = remoteAddress;
  }

  /// @param contentLength bytes that the response says it has, -1 when it doesn't
  public void answered(int status, String statusText, long contentLength) {
    this.statusText = statusText;
    this.contentLength = contentLength;
    this.status = status;
  }

  /// @param url where the redirect led to
  public void redirected(String url) {
    redirects++;
    finalUrl = url;
  }

  /// The transport sends the request once more by itself: the open connection it had gone out over
  /// was closed already.
  public void repeated() {
    repeats++;
  }

  /// @param bytes of the response's content so far, as they came over the wire (still compressed)
  public void received(long bytes) {
    received = bytes;
  }

  /// The response says when to ask again (`Retry-After`); before its end is told.
  public void retryAfter(Duration asked) {
    retryAfter = asked;
  }

  public void keep(@Nullable Details kept) {
    details = kept;
  }

  /// Until the end there can be asked what has been kept so far.
  ///
  /// @param asked by any thread
  public void keepIn(Supplier<Details> asked) {
    soFar = asked;
  }

  // Anyone asks.

  public Phase phase() {
    return phase;
  }

  /// How long the request has spent in `asked`, in nanoseconds; the phase it is in counts up to
  /// `now`.
  public long nanos(Phase asked, long now) {
    long sum = nanos[asked.ordinal()];
    return asked == phase && !over ? sum + Math.max(0, now - since) : sum;
  }

  /// The HTTP status, 0 before there is one.
  public int status() {
    return status;
  }

  /// The status in words: "Not Found"; empty before there is one.
  public String statusText() {
    return statusText == null ? "" : statusText;
  }

  /// As in Chrome's Protocol column: "h2", "http/1.1"; empty before there is a connection.
  public String protocol() {
    return protocol == null ? "" : protocol;
  }

  /// Address and port that answered: "127.0.0.1:8000"; empty before there is a connection.
  public String remoteAddress() {
    return remoteAddress == null ? "" : remoteAddress;
  }

  /// A number for the connection, unique in the run; -1 before there is one.
  public long connection() {
    return connection;
  }

  public boolean reused() {
    return reused;
  }

  public int redirects() {
    return redirects;
  }

  /// How often the transport sent the request again by itself, besides the engine's attempts.
  public int repeats() {
    return repeats;
  }

  /// Where the last redirect led to, `null` without one.
  public @Nullable String finalUrl() {
    return finalUrl;
  }

  /// Bytes of the response's content so far, as they came over the wire.
  public long received() {
    return received;
  }

  /// Bytes that the response says it has; -1 when it doesn't say.
  public long contentLength() {
    return contentLength;
  }

  /// When the server wants to be asked again; `null` when it didn't say.
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /// Headers, body, certificates; `null` before there is anything, or when nothing may be kept.
  public @Nullable Details details() {
    return details;
  }

  /// The same, and before there is an answer what there is so far: a copy, for the one request that
  /// somebody looks at.
  public @Nullable Details detailsSoFar() {
    Details kept = details;
    Supplier<Details> asked = soFar;
    return kept != null || asked == null ? kept : asked.get();
  }

  /// What is kept to look at, within the session's bounds. A new value replaces the last one as
  /// more comes in.
  ///
  /// @param requestHeaders as sent, with what the transport added
  /// @param body the first bytes of the decoded body
  /// @param bodyBytes how long the decoded body is, so far
  /// @param unkept why something was not kept, `null` when all is there
  public record Details(
      List<Header> requestHeaders,
      List<Header> responseHeaders,
      List<Redirect> redirects,
      @Nullable Tls tls,
      byte[] body,
      long bodyBytes,
      @Nullable Unkept unkept,
      List<Note> log) {}

  /// One hop: `status` at `from` sent us to `to`.
  public record Redirect(int status, String from, String to) {}

  /// @param version empty, as `cipher`, when the server was refused for its certificates
  /// @param certificates the server's chain, its own first
  public record Tls(String version, String cipher, List<Certificate> certificates) {}

  /// @param subject a distinguished name of RFC 2253, as `issuer`
  /// @param from the first day of its validity, in UTC
  /// @param to the last
  public record Certificate(String subject, String issuer, LocalDate from, LocalDate to) {}

  /// A limit was reached.
  ///
  /// @param bytes how many are kept, for all when it is the run's limit
  public record Unkept(boolean ofRun, long bytes) {}

  /// One line of the transport's own log.
  ///
  /// @param at nanoseconds of the run's clock
  public record Note(long at, TransportEvent event, List<String> values) {}
}
