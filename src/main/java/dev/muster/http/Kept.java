package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Header;
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

  synchronized void redirected(Exchange.Redirect hop) {
    if (take(hop.from().length() + hop.to().length())) {
      redirects.add(hop);
    }
  }

  synchronized void note(long at, String text) {
    if (log.size() < MOST_NOTES && take(NOTE_COST + text.length())) {
      boolean last = log.size() == MOST_NOTES - 1;
      log.add(new Exchange.Note(at, last ? "… (more than is kept)" : text));
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
        note(),
        List.copyOf(log));
  }

  private @Nullable String note() {
    if (exhausted) {
      return "Not everything is kept: the run's limit of "
          + Sizes.decimal(budget.limit())
          + " for all bodies and headers is reached.";
    }
    return bodyBytes > body.size()
        ? "Only the first " + Sizes.decimal(body.size()) + " of the body are kept."
        : null;
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
