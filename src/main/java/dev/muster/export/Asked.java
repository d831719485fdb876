package dev.muster.export;

import dev.muster.engine.Header;
import dev.muster.engine.Limits;
import dev.muster.engine.Plan;
import dev.muster.engine.Policy;
import dev.muster.engine.Rates;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.Terms;
import dev.muster.engine.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  boolean any(Predicate<Request> which) {
    return requests.stream().anyMatch(which);
  }

  /// Whether a list of URLs, one a line, says it all.
  boolean plain() {
    return requests.stream().allMatch(this::plain);
  }

  private boolean plain(Request request) {
    return request.method().equals("GET")
        && request.headers().isEmpty()
        && request.body() == null
        && request.timeouts().equals(Timeouts.NONE)
        && request.delay().isZero()
        && !request.shield()
        && retries(request) == session().retries().most()
        && request.terms().expected().isAny()
        && request.terms().way().isSession()
        && redirects(request) == session().bounds().maxRedirects()
        && request.url().equals(Shown.plain(request.url().strip()));
  }

  /// How many may be in flight; 0 when there are no more requests than that.
  int places() {
    return limited(session().limits().inFlight());
  }

  /// How many may be in flight to a host; 0 for any number.
  int placesForHost() {
    return limited(session().limits().perHost());
  }

  private int limited(int limit) {
    return limit == Limits.UNLIMITED || requests.size() <= limit ? 0 : limit;
  }

  boolean hasRate() {
    return session().rates().perSecond() != Rates.UNLIMITED && requests.size() > 1;
  }

  boolean hasHostRate() {
    return session().rates().perHost() != Rates.UNLIMITED && requests.size() > 1;
  }

  boolean waitsForPlace() {
    return places() > 0 || placesForHost() > 0 || hasRate() || hasHostRate();
  }

  /// The clocks that hold the request itself: a limit of its own behind a shield ends only the
  /// task.
  Timeouts limits(Request request) {
    Timeouts own = request.timeouts().over(session().timeouts());
    return request.shield()
        ? new Timeouts(session().timeouts().total(), own.connect(), own.read())
        : own;
  }

  /// The limit that ends the task and not its request; `null` for none.
  @Nullable Duration limitBeforeShield(Request request) {
    return request.shield() ? request.timeouts().total() : null;
  }

  int retries(Request request) {
    return session().retries().most(request);
  }

  int redirects(Request request) {
    int own = request.terms().redirects();
    return own == Terms.AS_SESSION ? session().bounds().maxRedirects() : own;
  }

  /// The request's headers, with the type of its body where nothing else names one.
  static List<Header> headers(Request request) {
    List<Header> headers = new ArrayList<>(request.headers());
    Request.Body body = request.body();
    if (body != null && body.contentType() != null && !has(headers, "Content-Type")) {
      headers.add(new Header("Content-Type", body.contentType()));
    }
    return headers;
  }

  static boolean has(List<Header> headers, String name) {
    return headers.stream().anyMatch(header -> header.is(name));
  }

  /// What the script is, and what of the run it doesn't do.
  ///
  /// @param missing what its language can't
  List<String> remarks(String needs, Collection<String> missing) {
    List<String> all = new ArrayList<>();
    all.add(
        String.format(
            Locale.ROOT,
            "%,d %s, awaited as %s.",
            requests.size(),
            requests.size() == 1 ? "request" : "requests",
            policy().asCode()));
    all.add("Needs " + needs + ".");
    missing.forEach(each -> all.add("Not in here: " + each + "."));
    if (!session().trust().certificates().isEmpty()) {
      all.add("Not in here: the certificates of your own that Muster trusted too.");
    }
    if (secretsLeftOut || !session().proxy().user().isEmpty()) {
      all.add("Not in here: credentials and cookies; put in your own.");
    }
    return all;
  }
}
