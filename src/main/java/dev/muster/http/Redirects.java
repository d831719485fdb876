package dev.muster.http;

import dev.muster.engine.Exchange;
import dev.muster.engine.Outcome.FailureKind;
import dev.muster.engine.Why;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// One request's way through redirects: how far it may go, and where it has been.
final class Redirects {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private final Exchange exchange;
  private final @Nullable Kept kept;
  private final int most;
  private Set<HttpUrl> seen = Set.of();

  /// @param most how many are followed; 0 makes a redirect the result
  Redirects(Exchange exchange, @Nullable Kept kept, int most) {
    this.exchange = exchange;
    this.kept = kept;
    this.most = most;
  }

  /// Whether an answer with this status and Location leads elsewhere.
  boolean leads(int status, @Nullable String location) {
    return most > 0 && location != null && STATUSES.contains(status);
  }

  /// Where an answer to `hop` leads, or why not there.
  Step follow(Hop hop, int status, String location) {
    if (seen.isEmpty()) {
      seen = new HashSet<>();
    }
    seen.add(hop.url());
    Step next = hop.redirected(status, location);
    if (!(next instanceof Step.Send(Hop target))) {
      return next;
    }
    if (exchange.redirects() == most) {
      boolean loop = seen.contains(target.url());
      return Step.failed(
          FailureKind.REDIRECT, loop ? Why.Case.REDIRECT_LOOP : Why.Case.TOO_MANY_REDIRECTS, most);
    }
    note(status, hop.url().toString(), target.url().toString());
    return next;
  }

  private void note(int status, String from, String to) {
    exchange.redirected(to);
    if (kept != null) {
      kept.redirected(new Exchange.Redirect(status, from, to));
    }
  }
}
