package dev.muster.export;

import dev.muster.engine.Bounds;
import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a script must say of a plan, in every language.
///
/// @param requests without secrets, unless they are wanted
/// @param headers the session's, likewise
record Asked(Plan plan, List<Request> requests, List<Header> headers, boolean secretsLeftOut) {
  static Asked of(Plan plan, Secrets secrets) {
    List<Header> headers = secrets.headers(plan.session().headers());
    boolean left =
        headers.size() < plan.session().headers().size()
            || plan.requests().stream().anyMatch(secrets::leavesOut);
    return new Asked(plan, plan.requests().stream().map(secrets::request).toList(), headers, left);
  }

  Policy policy() {
    return plan.policy();
  }

  Session session() {
    return plan.session();
  }

  /// Whether a list of URLs says it all.
  boolean plain() {
    return requests.stream().allMatch(Asked::plain);
  }

  static boolean plain(Request request) {
    return request.method().equals("GET")
        && request.headers().isEmpty()
        && request.body() == null
        && request.timeouts().equals(Timeouts.NONE)
        && request.delay().isZero();
  }

  boolean anyDelay() {
    return requests.stream().anyMatch(request -> !request.delay().isZero());
  }

  boolean anyTimeouts() {
    return requests.stream().anyMatch(request -> !request.timeouts().equals(Timeouts.NONE));
  }

  /// How many may be in flight; 0 when there are no more requests than that.
  int places() {
    int limit = session().limits().inFlight();
    return requests.size() > limit ? limit : 0;
  }

  /// How many may be in flight to a host; 0 for any number.
  int placesForHost() {
    int limit = session().limits().perHost();
    return limit == Limits.UNLIMITED || requests.size() <= limit ? 0 : limit;
  }

  Timeouts limits(Request request) {
    return request.timeouts().over(session().timeouts());
  }

  boolean followsRedirects() {
    return session().bounds().maxRedirects() > 0;
  }

  boolean usualRedirects() {
    return session().bounds().maxRedirects() == Bounds.DEFAULT.maxRedirects();
  }

  /// What the script is, and what of the run it doesn't do.
  List<String> remarks(String needs) {
    List<String> all = new ArrayList<>();
    all.add(
        String.format(
            Locale.ROOT,
            "%,d %s, awaited as %s.",
            requests.size(),
            requests.size() == 1 ? "request" : "requests",
            policy().asCode()));
    all.add("Needs " + needs + ".");
    if (!session().rates().equals(Rates.NONE)) {
      all.add("Not in here: Muster also limited how many start in a second.");
    }
    if (session().retries().most() > 0
        || requests.stream().anyMatch(r -> r.retries() > Retries.NONE.most())) {
      all.add("Not in here: Muster also repeated what may pass.");
    }
    if (requests.stream().anyMatch(Request::shield)) {
      all.add("Not in here: some requests stood behind a shield and outlived their tasks.");
    }
    if (requests.stream().anyMatch(Asked::hasTerms)) {
      all.add(
          "Not in here: some requests had a proxy, redirects or expected statuses of their own, or"
              + " took any certificate.");
    }
    if (secretsLeftOut) {
      all.add("Not in here: credentials and cookies; put in your own.");
    }
    return all;
  }

  private static boolean hasTerms(Request request) {
    Terms terms = request.terms().withName("").withRetriesIfSafe(false);
    return !terms.equals(Terms.NONE);
  }

  static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
