package dev.muster.export;

import dev.muster.engine.Request;
import dev.muster.engine.Retries;
import dev.muster.engine.Session;
import dev.muster.engine.Statuses;
import dev.muster.engine.Timeouts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run in one language: what it does stands in that language's {@link Template}, and how its
/// values are written is said here.
abstract class Script {
  final Asked asked;
  private final Set<String> facts;

  Script(Asked asked) {
    this.asked = asked;
    facts = Facts.of(asked);
  }

  final boolean is(String fact) {
    return facts.contains(fact);
  }

  final String text() {
    return template().filled(facts, values());
  }

  abstract Template template();

  /// What must be installed, in words.
  abstract String needs();

  /// Begins a comment.
  abstract String comment();

  /// What the run did and the script doesn't, in words.
  abstract List<String> missing();

  /// All requests.
  abstract String requests();

  /// A limit or a wait; none is `null`.
  abstract String time(@Nullable Duration limit);

  Map<String, String> values() {
    Session session = asked.session();
    Retries retries = session.retries();
    Map<String, String> values = new TreeMap<>();
    values.put("remarks", remarks());
    values.put("requests", requests());
    values.put("in-flight", "" + session.limits().inFlight());
    values.put("per-host", "" + session.limits().perHost());
    values.put("rate", "" + session.rates().perSecond());
    values.put("host-rate", "" + session.rates().perHost());
    values.put("total", time(session.timeouts().total()));
    values.put("connect", time(session.timeouts().connect()));
    values.put("read", time(session.timeouts().read()));
    values.put("limit", time(asked.policy().timeout()));
    values.put("retries", "" + retries.most());
    values.put("first", time(retries.first()));
    values.put("longest", time(retries.longest()));
    values.put("redirects", "" + session.bounds().maxRedirects());
    values.put(
        "transient",
        new TreeSet<>(Retries.TRANSIENT)
            .stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return values;
  }

  private String remarks() {
    return asked.remarks(needs(), missing()).stream()
        .map(remark -> comment() + Shown.plain(remark))
        .collect(Collectors.joining("\n"));
  }

  /// Each request on a line of its own.
  final List<String> lines() {
    boolean plain = asked.plain();
    List<String> lines = new ArrayList<>(asked.requests().size());
    asked.requests().forEach(each -> lines.add(plain ? Literal.of(each.url()) : line(each)));
    return lines;
  }

  abstract String line(Request request);

  /// What a request asks for besides what it sends, where that isn't the session's: by the names
  /// that every language's script has for it.
  final Map<String, String> options(Request request) {
    Map<String, String> options = new LinkedHashMap<>();
    Timeouts usual = asked.session().timeouts();
    Timeouts limits = asked.limits(request);
    if (!request.delay().isZero()) {
      options.put("delay", time(request.delay()));
    }
    limit(options, "total", limits.total(), usual.total());
    limit(options, "connect", limits.connect(), usual.connect());
    limit(options, "read", limits.read(), usual.read());
    if (asked.retries(request) != asked.session().retries().most()) {
      options.put("retries", "" + asked.retries(request));
    }
    if (asked.redirects(request) != asked.session().bounds().maxRedirects()) {
      options.put("redirects", "" + asked.redirects(request));
    }
    if (!request.terms().expected().isAny()) {
      options.put("expect", statuses(request.terms().expected()));
    }
    if (request.shield()) {
      shield(options, asked.limitBeforeShield(request));
    }
    return options;
  }

  private void limit(
      Map<String, String> options,
      String name,
      @Nullable Duration limit,
      @Nullable Duration usual) {
    if (!Objects.equals(limit, usual)) {
      options.put(name, time(limit));
    }
  }

  abstract String statuses(Statuses statuses);

  abstract void shield(Map<String, String> options, @Nullable Duration limit);

  static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
