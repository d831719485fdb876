package dev.muster.export;

import dev.muster.engine.AsCompleted;
import dev.muster.engine.Bounds;
import dev.muster.engine.Gather;
import dev.muster.engine.Policy;
import dev.muster.engine.Request;
import dev.muster.engine.Session;
import dev.muster.engine.TaskGroup;
import dev.muster.engine.Timeouts;
import dev.muster.engine.Wait;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// What a {@link Template} can ask of a run.
final class Facts {
  private final Set<String> all = new HashSet<>();
  private final Asked asked;

  private Facts(Asked asked) {
    this.asked = asked;
  }

  static Set<String> of(Asked asked) {
    Facts facts = new Facts(asked);
    facts.requests();
    facts.limits();
    facts.places();
    facts.policy(asked.policy());
    return facts.all;
  }

  private void is(String fact, boolean true_) {
    if (true_) {
      all.add(fact);
    }
  }

  private boolean are(String... some) {
    for (String fact : some) {
      if (all.contains(fact)) {
        return true;
      }
    }
    return false;
  }

  private void requests() {
    Session session = asked.session();
    is("plain", asked.plain());
    is("delays", asked.any(request -> !request.delay().isZero()));
    is("bodies", asked.any(request -> request.body() != null));
    is("own-headers", asked.any(request -> !Asked.headers(request).isEmpty()));
    is("headers", !asked.headers().isEmpty());
    is("fail-on-status", session.failOnStatus());
    is("expects", asked.any(request -> !request.terms().expected().isAny()));
    is("judges", are("expects", "fail-on-status"));
    is("retries", asked.any(request -> asked.retries(request) > 0));
    is("own-retries", asked.any(request -> asked.retries(request) != session.retries().most()));
    is("shields", asked.any(Request::shield));
    is("limits-before-shields", asked.any(request -> asked.limitBeforeShield(request) != null));
    int redirects = session.bounds().maxRedirects();
    is("own-redirects", asked.any(request -> asked.redirects(request) != redirects));
    is("no-redirects", redirects == 0 && !are("own-redirects"));
    is("usual-redirects", redirects == Bounds.DEFAULT.maxRedirects() && !are("own-redirects"));
    is("counted-redirects", !are("no-redirects", "usual-redirects"));
    is("ways", asked.any(request -> !request.terms().way().isSession()));
    is("insecure", session.trust().insecure());
    is("proxy", session.proxy().kind().named());
    is("layered", are("delays", "retries", "expects", "shields", "fail-on-status"));
  }

  private void limits() {
    Timeouts usual = asked.session().timeouts();
    is("total", usual.total() != null);
    is("own-total", differs(limits -> limits.total(), usual));
    is("own-connect", differs(limits -> limits.connect(), usual));
    is("own-read", differs(limits -> limits.read(), usual));
    is("totals", are("total", "own-total"));
    is("connects", usual.connect() != null || are("own-connect"));
    is("reads", usual.read() != null || are("own-read"));
    is(
        "from-creation",
        asked.session().totalFromCreation() && asked.waitsForPlace() && are("totals"));
  }

  private boolean differs(java.util.function.Function<Timeouts, ?> clock, Timeouts usual) {
    return asked.any(
        request -> !Objects.equals(clock.apply(asked.limits(request)), clock.apply(usual)));
  }

  private void places() {
    is("places", asked.places() > 0);
    is("host-places", asked.placesForHost() > 0);
    is("rate", asked.hasRate());
    is("host-rate", asked.hasHostRate());
    is("paces", are("rate", "host-rate"));
    is("places-by-host", are("host-rate", "host-places"));
    is("waits-for-place", asked.waitsForPlace());
    is("begins", are("limits-before-shields") && asked.waitsForPlace() && !are("from-creation"));
    is("clocks", are("connects", "reads", "from-creation"));
    is("alone", !are("connects", "from-creation", "paces", "host-places", "begins"));
  }

  private void policy(Policy policy) {
    is("limit", policy.timeout() != null);
    switch (policy) {
      case Gather gather -> {
        all.add("gather");
        is("exceptions", gather.returnExceptions());
        is("cancels", gather.timeout() != null);
      }
      case AsCompleted _ -> all.add("as-completed");
      case TaskGroup _ -> {
        all.add("task-group");
        all.add("cancels");
      }
      case Wait wait -> {
        all.add("wait");
        all.add(word(wait.returnWhen()));
        all.add(word(wait.then()));
        is("cancels", wait.then() == Wait.Then.CANCEL);
      }
    }
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
