package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Header;
import dev.muster.engine.TransportEvent;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// What one request keeps to look at, within its own and the run's bounds. Its thread adds to it;
/// OkHttp's background threads may add notes.
final class Kept implements Supplier<Exchange.Details> {
  private static final int MOST_NOTES = 64;
  private static final int NOTE_COST = 32;

  /// The same for a certificate, with its two days.
  private static final int CERTIFICATE_COST = 120;

  private final KeepBudget budget;
  private final int mostBody;
  private final List<Exchange.Redirect> redirects = new ArrayList<>(0);
  private final List<Exchange.Note> log = new ArrayList<>();
  private final Buffer body = new Buffer();
  private List<Header> requestHeaders = List.of();
  private List<Header> responseHeaders = List.of();
  private Exchange.@Nullable Tls tls;
  private long bodyBytes;
  private boolean exhausted;

  Kept(KeepBudget budget, int mostBody) {
    this.budget = budget;
    this.mostBody = mostBody;
  }

  synchronized void requestHeaders(Headers sent) {
    requestHeaders = headers(sent);
  }

  synchronized void responseHeaders(Headers received) {
    responseHeaders = headers(received);
    bodyBytes = 0;
    body.clear();
  }

  private List<Header> headers(Headers headers) {
    if (!budget.takeAll((int) headers.byteCount())) {
      exhausted = true;
      return List.of();
    }
    return new HeaderList(headers);
  }

  synchronized void tls(Exchange.@Nullable Tls agreed) {
    tls = agreed;
  }

  /// What a server showed that was refused. A connection's certificates are one for all its tasks;
  /// these are this task's alone, and take of the budget.
  synchronized void refused(Exchange.Tls shown) {
    int cost =
        shown.certificates().stream()
            .mapToInt(one -> CERTIFICATE_COST + one.subject().length() + one.issuer().length())
            .sum();
    if (take(cost)) {
      tls = shown;
    }
  }

  synchronized void redirected(Exchange.Redirect hop) {
    if (take(hop.from().length() + hop.to().length())) {
      redirects.add(hop);
    }
  }

  synchronized void note(long at, TransportEvent event, String... values) {
    if (log.size() < MOST_NOTES - 1) {
      log(new Exchange.Note(at, event, List.of(values)));
    } else if (log.size() < MOST_NOTES) {
      log(new Exchange.Note(at, TransportEvent.MORE, List.of()));
    }
  }

  private void log(Exchange.Note note) {
    if (take(NOTE_COST + note.values().stream().mapToInt(String::length).sum())) {
      log.add(note);
    }
  }

  private boolean take(int bytes) {
    boolean taken = budget.takeAll(bytes);
    exhausted |= !taken;
    return taken;
  }

  /// Moves the decoded bytes that have come out of `decoded`: the first are kept, the rest go.
  /// Returns whether some were kept.
  synchronized boolean body(Buffer decoded) {
    long count = decoded.size();
    bodyBytes += count;
    int wanted = (int) Math.min(count, mostBody - body.size());
    int taken = wanted > 0 ? budget.take(wanted) : 0;
    exhausted |= taken < wanted;
    body.write(decoded, taken);
    decoded.clear();
    return taken > 0;
  }

  @Override
  public Exchange.Details get() {
    return details();
  }

  synchronized Exchange.Details details() {
    return new Exchange.Details(
        requestHeaders,
        responseHeaders,
        List.copyOf(redirects),
        tls,
        body.snapshot().toByteArray(),
        bodyBytes,
        unkept(),
        List.copyOf(log));
  }

  private Exchange.@Nullable Unkept unkept() {
    if (exhausted) {
      return new Exchange.Unkept(true, budget.limit());
    }
    return bodyBytes > body.size() ? new Exchange.Unkept(false, body.size()) : null;
  }

  /// Headers as OkHttp has them: many are kept and few are looked at.
  private static final class HeaderList extends AbstractList<Header> implements RandomAccess {
    private final Headers headers;

    HeaderList(Headers headers) {
      this.headers = headers;
    }

    @Override
    public Header get(int index) {
      return new Header(headers.name(index), headers.value(index));
    }

    @Override
    public int size() {
      return headers.size();
    }
  }
}
